package dev.communique.analysis.theme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SetAsideTest {
    @Inject
    DataSource database;

    @Inject
    TestThemes saves;

    @Inject
    Themes themes;

    @Test
    void aThemeThatCannotBeMatchedIsNamedAndTheOthersGoOn() throws Exception {
        saves.put("sound", "guanabana");
        saves.put("broken", "guanabana");
        spoil("broken");
        SampleStatement statement = SampleStatement.fresh().answering("A guanabana.");

        Topics.send(statement);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Views.rows(
                                "SELECT slug FROM analysis.theme_view WHERE set_aside IS NOT NULL"))
                        .contains("broken"));
        assertThat(Views.rows("SELECT theme FROM analysis.mention_view WHERE statement_id = ?", statement.id()))
                .containsExactly("sound");
        assertThat(themes.setAside()).containsKey("broken");
        assertThat(given().get("/q/health/ready").asString()).contains("themeSetAside.broken");

        call().body("{\"name\": \"Broken\", \"queries\": {\"en\": \"guanabana\"}}")
                .put("/api/v1/themes/broken")
                .then()
                .statusCode(200)
                .body("problem", nullValue());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Views.rows(
                                "SELECT theme FROM analysis.mention_view WHERE statement_id = ? ORDER BY 1",
                                statement.id()))
                        .containsExactly("broken", "sound"));
    }

    /** As if a later service could not read any more what an earlier one took. */
    private void spoil(String slug) throws Exception {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE theme_version v SET queries = '{"en": "guanabana AND ("}' FROM theme t
                        WHERE t.matched = v.key AND t.slug = ?""")) {
            update.setString(1, slug);
            update.executeUpdate();
        }
    }

    private static RequestSpecification call() {
        return given().auth().oauth2("test").contentType("application/json");
    }
}
