package dev.communique.gateway.alert;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import dev.communique.gateway.testsupport.SampleRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class AlertTest {
    @BeforeEach
    void fill() {
        try (Archive archive = Archive.open()) {
            archive.theme("arms-control", "{\"en\": \"arms\"}");
            archive.theme("nato-expansion", "{\"en\": \"nato\"}");
            archive.theme("balkans", "{\"en\": \"balkans\"}");
            alert(archive, "ar_1", "arms-control", "2026-03-04T10:00:00Z");
            alert(archive, "ar_2", "nato-expansion", "2026-03-05T10:00:00Z");
            alert(archive, "ar_1", "arms-control", "2026-03-05T10:00:00Z");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "limit=50, 3",
        "rule=ar_1, 2",
        "theme=nato-expansion, 1",
        "theme=balkans, 0",
        "from=2026-03-05, 2",
        "to=2026-03-04, 1",
        "rule=ar_1&from=2026-03-05T10:00:00Z, 1"
    })
    void isNarrowedBy(String query, int count) {
        get("/api/v1/alerts?" + query).then().statusCode(200).body("alerts.size()", equalTo(count));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "theme=arms-controll, 404, urn:communique:problem:not-found, 'There is no theme \"arms-controll\"; the nearest is \"arms-control\".'",
        "rule=%00, 400, urn:communique:problem:invalid-input, A value is one that cannot be stored",
        "limit=0, 400, urn:communique:problem:invalid-input, limit is \"0\"",
    })
    void refusesWithASentence(String query, int status, String type, String sentence) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/alerts?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("detail", startsWith(sentence));
    }

    @Test
    void pagesFollowOneAnother() {
        var first = get("/api/v1/alerts?limit=2")
                .then()
                .body("alerts.size()", equalTo(2))
                .extract();
        String oldest = get("/api/v1/alerts?to=2026-03-04").path("alerts[0].id");

        get("/api/v1/alerts?limit=2&cursor=" + first.path("next"))
                .then()
                .body("alerts.id", contains(oldest))
                .body("next", nullValue());
    }

    @Test
    void ruleIsForwardedToItsOwner() {
        given().contentType("application/json")
                .body("{\"name\": \"mine\", \"webhooks\": []}")
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .header("Location", RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/alert-rules/ar_1")
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/alert-rules"))
                .body("body.name", equalTo("mine"));
        get("/api/v1/alert-rules/ar_1").then().statusCode(200).body("uri", equalTo("/api/v1/alert-rules/ar_1"));
        given().delete("/api/v1/alert-rules/ar_1").then().statusCode(200).body("method", equalTo("DELETE"));
    }

    @Test
    void ruleNamesWebhooksThatExist() {
        given().contentType("application/json")
                .body("{\"name\": \"mine\", \"webhooks\": [\"wh_nobody\"]}")
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("webhooks"))
                .body("detail", containsString("webhooks names wh_nobody, which there is none of"));
    }

    private static void alert(Archive archive, String rule, String theme, String at) {
        String document = SampleRecord.alert("lorania-mfa", List.of());
        archive.run("""
                INSERT INTO alert (id, rule, kind, theme, cause, at, statement_id, revision, source, speaker_slugs, document)
                VALUES (?::json ->> 'id', ?, 'every-mention', ?, gen_random_uuid()::text, ?::timestamptz, 'st', 1, 's', '{}', ?)
                """, document, rule, theme, at, document);
    }
}
