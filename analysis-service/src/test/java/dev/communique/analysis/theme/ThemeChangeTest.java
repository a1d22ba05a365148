package dev.communique.analysis.theme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import dev.communique.analysis.statement.TurnKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class ThemeChangeTest {
    @Inject
    ThemeEdits themes;

    @Test
    void aNewVersionIsFoundInThePastTooAndTheOldOneIsMatchedNoMore() throws SQLException {
        put("nuts", "walnut");
        SampleStatement before = SampleStatement.fresh().answering("A walnut and a hazelnut.");
        send(before);

        put("nuts", "hazelnut");
        SampleStatement after = SampleStatement.fresh().answering("A walnut and a hazelnut.");
        send(after);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(spans(before)).containsExactlyInAnyOrder("1|[[2, 8]]", "2|[[15, 23]]"));
        assertThat(spans(after)).containsExactly("2|[[15, 23]]");
        assertThat(Views.rows("SELECT version, queries FROM analysis.theme_view WHERE slug = 'nuts'"))
                .containsExactly("2|{\"en\": \"hazelnut\"}");
    }

    @Test
    void aFirstMentionLooksBackAtWhatEarlierVersionsFound() throws SQLException {
        put("fruits", "quince");
        String rule = firstMention("fruits");
        SampleStatement before = SampleStatement.fresh().answering("A quince.").with("published", "2026-03-03");
        send(before);

        put("fruits", "quince OR medlar");
        send(SampleStatement.fresh().answering("Another quince.").with("published", "2026-03-04"));

        assertThat(Views.rows("SELECT cause FROM analysis.alert_view WHERE rule = ?", rule))
                .containsExactly(before.id());
    }

    private static String firstMention(String theme) {
        return given().auth()
                .oauth2("test")
                .contentType("application/json")
                .body("{\"name\": \"A rule\", \"kind\": \"first-mention\", \"theme\": \"%s\", \"period\": \"P90D\"}"
                        .formatted(theme))
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As another instance would save it. */
    private void put(String slug, String query) throws SQLException {
        themes.put(List.of(new Theme(
                slug,
                slug,
                "",
                Map.of("en", query),
                Scope.PASSAGE,
                Set.of(TurnKind.ANSWER),
                Set.of(),
                Set.of(),
                Set.of())));
    }

    private static void send(SampleStatement statement) {
        Topics.send(statement);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Topics.read("mentions", statement.id()).isEmpty());
    }

    private static List<String> spans(SampleStatement statement) {
        return Views.rows(
                "SELECT version, spans FROM analysis.mention_view WHERE theme = 'nuts' AND statement_id = ?",
                statement.id());
    }
}
