package dev.communique.gateway.theme;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
}
