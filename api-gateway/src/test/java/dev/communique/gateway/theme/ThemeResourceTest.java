package dev.communique.gateway.theme;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import dev.communique.gateway.testsupport.SampleStatement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class ThemeResourceTest {
    @Test
    void listsThemesBySlug() {
        try (Archive archive = Archive.open()) {
            archive.theme("nato-expansion", "{\"en\": \"nato\"}");
            archive.theme("arms-control", "{\"en\": \"arms\", \"ru\": \"разоружение\"}");
        }

        get("/api/v1/themes")
                .then()
                .statusCode(200)
                .body("themes.slug", contains("arms-control", "nato-expansion"))
                .body("themes[0].queries.ru", equalTo("разоружение"))
                .body("themes[0].turns", contains("answer", "statement"))
                .body("themes[0].created", equalTo("2026-01-01T00:00:00Z"));
    }

    @Test
    void findsOneOrTheNearest() {
        try (Archive archive = Archive.open()) {
            archive.theme("arms-control", "{\"en\": \"arms\"}");
        }

        get("/api/v1/themes/arms-control").then().statusCode(200).body("version", equalTo(1));
        get("/api/v1/themes/arms")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no theme \"arms\"; the nearest is \"arms-control\"."));
    }

    @Test
    void readsEveryVersion() {
        try (Archive archive = Archive.open()) {
            archive.theme("arms-control", "{\"en\": \"arms\"}");
            archive.theme("arms-control", "{\"en\": \"disarmament\"}");
        }

        get("/api/v1/themes/arms-control")
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("queries.en", equalTo("disarmament"))
                .body("backfill.state", equalTo("done"));
        get("/api/v1/themes/arms-control/versions").then().statusCode(200).body("versions.version", contains(2, 1));
        get("/api/v1/themes/arms-control/versions/1").then().statusCode(200).body("queries.en", equalTo("arms"));
        get("/api/v1/themes/arms-control/versions/3")
                .then()
                .statusCode(404)
                .body("detail", equalTo("Theme \"arms-control\" has no version \"3\"; the newest is 2."));
    }

    @Test
    void saysWhatBecameOfATheme() {
        try (Archive archive = Archive.open()) {
            archive.theme("arms-control", "{\"en\": \"arms\"}");
            archive.theme("nato", "{\"en\": \"nato\"}");
            archive.rename("nato", "nato-expansion");
            archive.delete("arms-control");
        }

        get("/api/v1/themes/nato")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no theme \"nato\" any more: it is \"nato-expansion\" now."));
        get("/api/v1/trends?theme=arms-control")
                .then()
                .statusCode(404)
                .body(
                        "detail",
                        equalTo(
                                "Theme \"arms-control\" was deleted; POST /api/v1/themes/arms-control/restore brings it back."));
        get("/api/v1/themes").then().body("themes.slug", contains("nato-expansion"));
        get("/api/v1/themes/arms-control/versions").then().statusCode(200);
    }

    @Test
    void showsWhyAThemeIsNotMatched() {
        try (Archive archive = Archive.open()) {
            archive.theme("arms-control", "{\"en\": \"arms\"}");
            archive.setAside("arms-control", "it failed on a passage");
        }

        get("/api/v1/themes/arms-control").then().body("problem", equalTo("it failed on a passage"));
        get("/api/v1/status")
                .then()
                .body("themes.followed", equalTo(1))
                .body("themes.setAside[0].theme", equalTo("arms-control"))
                .body("themes.setAside[0].reason", equalTo("it failed on a passage"));
    }

    @Test
    void passesWritesOn() {
        String theme = "{\"name\": \"Arms\"}";

        given().contentType("application/json")
                .body(theme)
                .post("/api/v1/themes")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("said", equalTo("POST /api/v1/themes application/json null"))
                .body("body", equalTo("{'name':'Arms'}"));
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(theme)
                .put("/api/v1/themes/arms-control")
                .then()
                .statusCode(200)
                .body("said", equalTo("PUT /api/v1/themes/arms-control application/json \"1\"".replace("\"", "'")));
        given().header("If-Match", "\"2\"")
                .delete("/api/v1/themes/arms-control")
                .then()
                .statusCode(204);
        given().header("If-Match", "\"1\"")
                .delete("/api/v1/themes/arms-control")
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .post("/api/v1/themes/arms-control/restore")
                .then()
                .statusCode(200)
                .body("said", equalTo("POST /api/v1/themes/arms-control/restore application/json null"));
        given().contentType("application/json")
                .body(theme)
                .put("/api/v1/themes/Arms")
                .then()
                .statusCode(404)
                .body("field", equalTo("theme"));
    }

    @Test
    void passesPacksThroughTheDoor() {
        given().contentType("application/yaml")
                .body("pack: mine\nthemes: []\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/themes")
                .then()
                .statusCode(200)
                .body("said", startsWith("POST /api/v1/themes application/yaml"))
                .body("body", equalTo("pack: mine/themes: []/"));
        assertThat(given().accept("application/yaml").get("/api/v1/themes").asString())
                .contains("GET /api/v1/themes application/yaml");
        given().contentType("text/plain")
                .body("pack: mine")
                .post("/api/v1/themes")
                .then()
                .statusCode(415);
    }

    @Test
    void countsAVersionThatIsAskedFor() {
        try (Archive archive = Archive.open()) {
            archive.theme("arms-control", "{\"en\": \"arms\"}");
            archive.statement(SampleStatement.published(1, "2026-03-04").mentioning("arms-control"));
            archive.theme("arms-control", "{\"en\": \"disarmament\"}");
        }
        String trend = "/api/v1/trends?from=2026&to=2026&interval=year&theme=arms-control";

        get(trend).then().body("series[0].version", equalTo(2)).body("series[0].points[0].mentions", equalTo(0));
        get(trend + "&version=1")
                .then()
                .body("series[0].version", equalTo(1))
                .body("series[0].points[0].mentions", equalTo(1));
        get(trend + "@1&theme=arms-control@2")
                .then()
                .body("series.version", contains(1, 2))
                .body("series.points[0].mentions", contains(1))
                .body("series.points[1].mentions", contains(0));
        get("/api/v1/statements?theme=arms-control").then().body("statements", hasSize(0));
        get("/api/v1/statements?theme=arms-control@1")
                .then()
                .body("statements", hasSize(1))
                .body("statements[0].passages[0].spans", hasSize(1));
        get(trend + "&version=7").then().statusCode(404).body("field", equalTo("version"));
        get(trend + "&version=x").then().statusCode(400).body("field", equalTo("version"));
        get(trend + "&theme=arms-control@1&version=1").then().statusCode(400).body("field", equalTo("version"));
        get("/api/v1/statements?version=1").then().statusCode(400).body("field", equalTo("version"));
    }
}
