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
class ThemeSpeakersTest {
    @Inject
    ThemeEdits themes;

    @Test
    void aThemeOfOneSpeakerCountsEveryAliasAlsoOneThatIsNewOrMergedLater() throws SQLException {
        SampleStatement first = by("Olga Winterov", "olga-winterov");
        SampleStatement newAlias = by("O. Winterov", "o-winterov");
        SampleStatement before = by("Mara Herbst", "mara-herbst");
        SampleStatement after = by("Mara Herbst", "mara-herbst");
        put("apples", "olga-winterov");

        send(first);
        send(newAlias);
        send(before);
        given().auth()
                .oauth2("test")
                .contentType("application/json")
                .body("{\"aliases\": [\"olga-winterov\", \"o-winterov\", \"mara-herbst\"]}")
                .put("/api/v1/speakers/olga-winterov")
                .then()
                .statusCode(200);
        send(after);

        assertThat(Views.rows("SELECT statement_id FROM analysis.mention_view WHERE theme = 'apples'"))
                .containsExactlyInAnyOrder(first.id(), newAlias.id(), after.id());
    }

    private static SampleStatement by(String name, String slug) {
        return SampleStatement.fresh().country("LO").saying("answer", name, slug, "An apple.");
    }

    /** As another instance would save it. */
    private void put(String slug, String speaker) throws SQLException {
        themes.put(List.of(new Theme(
                slug,
                slug,
                "",
                Map.of("en", "apple"),
                Scope.PASSAGE,
                Set.of(TurnKind.ANSWER),
                Set.of(speaker),
                Set.of(),
                Set.of())));
    }

    private static void send(SampleStatement statement) {
        Topics.send(statement);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Topics.read("mentions", statement.id()).isEmpty());
    }
}
