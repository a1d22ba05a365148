package dev.communique.analysis.theme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.Views;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class ThemeResourceTest {
    private static final String THEMES = "/api/v1/themes";

    @Test
    void aThemeIsMadeReadChangedDeletedAndRestored() {
        make("{\"name\": \"Palm trees\", \"queries\": {\"en\": \"palm\"}}")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/themes/palm-trees"))
                .header("ETag", "\"1\"")
                .body("slug", equalTo("palm-trees"))
                .body("version", equalTo(1))
                .body("scope", equalTo("passage"))
                .body("turns", contains("answer", "statement"))
                .body("backfill.state", equalTo("done"))
                .body("backfill.mentions", greaterThanOrEqualTo(0))
                .body("backfill.tookMillis", greaterThanOrEqualTo(0))
                .body("problem", nullValue());
        String path = THEMES + "/palm-trees";

        call().get(THEMES).then().statusCode(200).body("themes.slug", hasItems("palm-trees", "arms-control"));
        call().header("If-Match", "\"7\"")
                .body(theme("Palm trees", "palm OR coconut"))
                .put(path)
                .then()
                .statusCode(412);
        call().header("If-Match", "\"1\"")
                .body(theme("Palm trees", "palm OR coconut"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("queries.en", equalTo("palm OR coconut"));
        call().get(path).then().statusCode(200).header("ETag", "\"2\"");

        call().delete(path).then().statusCode(204);
        call().get(path)
                .then()
                .statusCode(404)
                .body(
                        "detail",
                        equalTo("theme palm-trees was deleted; POST /api/v1/themes/palm-trees/restore brings it back"));
        call().get(THEMES).then().body("themes.slug", not(hasItem("palm-trees")));
        call().get(path + "/versions").then().statusCode(200).body("versions.version", contains(2, 1));
        make("{\"name\": \"Palm trees\", \"queries\": {\"en\": \"palm\"}}").statusCode(409);

        call().post(path + "/restore")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("queries.en", equalTo("palm OR coconut"))
                .body("backfill.state", equalTo("done"));
        call().post(path + "/restore").then().statusCode(200).body("version", equalTo(3));
    }

    @Test
    void whatSaysNothingNewMakesNoVersionAndANameSharesTheMentions() {
        make("{\"slug\": \"fjords\", \"name\": \"Fjords\", \"queries\": {\"en\": \"fjord\"}}")
                .statusCode(201);

        call().body(theme("Fjords", "fjord"))
                .put(THEMES + "/fjords")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        call().body(theme("Deep fjords", "fjord"))
                .put(THEMES + "/fjords")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("backfill.state", equalTo("done"));

        assertThat(Views.rows("SELECT count(DISTINCT theme_version_key), count(*) FROM analysis.theme_version_view"
                        + " WHERE slug = 'fjords'"))
                .containsExactly("1|2");
        call().get(THEMES + "/fjords/versions").then().body("versions.name", contains("Deep fjords", "Fjords"));
        call().get(THEMES + "/fjords/versions/1").then().statusCode(200).body("name", equalTo("Fjords"));
        call().get(THEMES + "/fjords/versions/9")
                .then()
                .statusCode(404)
                .body("detail", equalTo("theme fjords has no version 9; the newest is 2"));
    }

    @Test
    void aThemeKeepsEverythingUnderANewSlug() {
        make("{\"slug\": \"lagoons\", \"name\": \"Lagoons\", \"queries\": {\"en\": \"lagoon\"}}")
                .statusCode(201);
        String rule = call().body("{\"name\": \"A rule\", \"kind\": \"every-mention\", \"theme\": \"lagoons\"}")
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        call().body("{\"slug\": \"blue-lagoons\", \"name\": \"Lagoons\", \"queries\": {\"en\": \"lagoon\"}}")
                .put(THEMES + "/lagoons")
                .then()
                .statusCode(200)
                .body("slug", equalTo("blue-lagoons"))
                .body("version", equalTo(2));

        call().get(THEMES + "/lagoons")
                .then()
                .statusCode(404)
                .body("detail", equalTo("there is no theme lagoons any more: it is blue-lagoons now"));
        call().get("/api/v1/alert-rules/" + rule).then().body("theme", equalTo("blue-lagoons"));
        call().get(THEMES + "/blue-lagoons/versions/1").then().body("slugThen", equalTo("lagoons"));
        call().body("{\"slug\": \"arms-control\", \"name\": \"Lagoons\", \"queries\": {\"en\": \"lagoon\"}}")
                .put(THEMES + "/blue-lagoons")
                .then()
                .statusCode(409)
                .body("field", equalTo("slug"));
    }

    @Test
    void aThemeThatARuleWatchesIsNotDeleted() {
        make("{\"slug\": \"geysers\", \"name\": \"Geysers\", \"queries\": {\"en\": \"geyser\"}}")
                .statusCode(201);
        String rule = call().body("{\"name\": \"A rule\", \"kind\": \"every-mention\", \"theme\": \"geysers\"}")
                .post("/api/v1/alert-rules")
                .then()
                .extract()
                .path("id");

        call().delete(THEMES + "/geysers").then().statusCode(409).body("detail", containsString(rule));

        call().delete("/api/v1/alert-rules/" + rule).then().statusCode(204);
        call().delete(THEMES + "/geysers").then().statusCode(204);
        call().body("{\"name\": \"A rule\", \"kind\": \"every-mention\", \"theme\": \"geysers\"}")
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .body("detail", startsWith("there is no theme geysers"));
    }

    @Test
    void aMistakeInAQueryIsRefusedAndNothingIsStored() {
        make("{\"slug\": \"tundra\", \"name\": \"Tundra\", \"queries\": {\"en\": \"tundra AND (\"}}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("queries.en"));

        call().get(THEMES + "/tundra")
                .then()
                .statusCode(404)
                .body("detail", startsWith("there is no theme tundra; the nearest is"));
    }

    @Test
    void aPackIsPutAsAWholeAndSaysNothingNewTheSecondTime() {
        String pack = """
                pack: winds
                themes:
                  - {slug: mistral, name: Mistral, queries: {en: mistral}}
                  - {slug: sirocco, name: Sirocco, queries: {en: sirocco}}
                """;

        put(pack)
                .statusCode(200)
                .body("themes.slug", contains("mistral", "sirocco"))
                .body("themes.result", contains("created", "created"))
                .body("themes.backfill.state", contains("done", "done"));
        put(pack).statusCode(200).body("themes.result", contains("unchanged", "unchanged"));
        put(pack.replace("en: sirocco", "en: scirocco"))
                .statusCode(200)
                .body("themes.result", contains("unchanged", "changed"))
                .body("themes.version", contains(1, 2));
        put(pack.replace("mistral}", "mist}").replace("en: sirocco", "en: \"sirocco (\""))
                .statusCode(400)
                .body("problems.of", contains("sirocco"))
                .body("problems.field", contains("themes[1].queries.en"));
        call().get(THEMES + "/mistral").then().body("version", equalTo(1));
    }

    @Test
    void whatIsExportedIsUnchangedWhenItIsImported() {
        String pack = call().accept("application/yaml")
                .get(THEMES)
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();

        put(pack).statusCode(200).body("themes.findAll { it.result != 'unchanged' }.slug", empty());
        assertThat(call().accept("application/yaml").get(THEMES).asString()).isEqualTo(pack);
    }

    private static ValidatableResponse make(String body) {
        return call().body(body).post(THEMES).then();
    }

    private static ValidatableResponse put(String pack) {
        return given().auth()
                .oauth2("test")
                .contentType("application/yaml")
                .body(pack.getBytes(StandardCharsets.UTF_8))
                .post(THEMES)
                .then();
    }

    private static String theme(String name, String query) {
        return "{\"name\": \"%s\", \"queries\": {\"en\": \"%s\"}}".formatted(name, query);
    }

    private static RequestSpecification call() {
        return given().auth().oauth2("test").contentType("application/json");
    }
}
