package dev.communique.analysis.alert;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import dev.communique.analysis.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class AlertRuleResourceTest {
    private static final String RULE = """
            {"name": "Arms control, first in 90 days", "kind": "first-mention", "theme": "arms-control",
             "period": "P90D", "speaker": "Ada Quill", "source": "lorania-mfa", "country": "lo",
             "webhooks": ["wh_0d6c3c3e-64b0-4a0e-8a4e-0a8f1f2c5d10"], "note": "for the desk"}""";

    @Test
    void aRuleIsMadeReadChangedAndDeleted() {
        String id = call().body(RULE)
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/alert-rules/ar_"))
                .body("id", matchesPattern("ar_[0-9a-f-]{36}"))
                .body("speaker", equalTo("ada-quill"))
                .body("country", equalTo("LO"))
                .extract()
                .path("id");
        String path = "/api/v1/alert-rules/" + id;

        call().get("/api/v1/alert-rules").then().statusCode(200).body("rules.id", hasItem(id));
        call().get(path).then().statusCode(200).body("period", equalTo("P90D"));
        call().body("{\"id\": \"" + id
                        + "\", \"name\": \"All\", \"kind\": \"every-mention\", \"theme\": \"arms-control\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("All"))
                .body("period", equalTo(null));
        call().delete(path).then().statusCode(204);
        call().get(path).then().statusCode(404).body("detail", equalTo("there is no alert rule " + id));
        call().delete(path).then().statusCode(404);
        call().body(RULE).put(path).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | null | name is missing: give a name of 1 to 200 characters",
                "name | 7 | name must be a text that is not blank, of at most 200 characters",
                "kind | \"spike\" | kind must be every-mention or first-mention, not spike",
                "theme | \"arms-controll\" | there is no theme arms-controll; the nearest is arms-control",
                "period | null | period is missing: give an ISO 8601 period such as P90D for first-mention",
                "period | \"90\" | period must be an ISO 8601 period such as P90D, longer than nothing and at most P100Y, not 90",
                "period | \"P0D\" | period must be an ISO 8601 period such as P90D, longer than nothing and at most P100Y, not P0D",
                "period | \"P999999999Y\" | period must be an ISO 8601 period such as P90D, longer than nothing and at most P100Y, not P999999999Y",
                "kind | \"every-mention\" | period is only for a rule of kind first-mention",
                "speaker | \"!\" | speaker must be a speaker's slug or name",
                "source | \"No Slug\" | source must be a source's slug: 1 to 64 of a-z, 0-9 and -",
                "country | \"LOR\" | country must be two letters, as in ISO 3166-1 alpha-2",
                "webhooks | \"wh_1\" | webhooks must be a list of at most 20 ids of webhooks",
                "webhooks | [\"wh_1\"] | webhooks must hold ids of webhooks, such as wh_0d6c3c3e-64b0-4a0e-8a4e-0a8f1f2c5d10",
                "id | \"ar_1\" | id is given by the service and cannot be chosen or changed",
                "colour | 1 | colour is not a field of an alert rule; these are: country, id, kind, name, note, period, source, speaker, theme, webhooks",
            })
    void aMistakeIsRefusedWithASentence(String field, String value, String sentence) {
        String body = RULE.replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\[[^]]*])", "\"" + field + "\": " + value);
        String withField = body.contains("\"" + field + "\"")
                ? body
                : RULE.replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");

        call().body(withField)
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo(sentence));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        call().body("{").post("/api/v1/alert-rules").then().statusCode(400).contentType("application/problem+json");
        call().body("[]").post("/api/v1/alert-rules").then().statusCode(400);
    }

    @Test
    void aCallWithoutTheTokenIsRefused() {
        given().get("/api/v1/alert-rules").then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2("wrong").get("/api/v1/alert-rules").then().statusCode(401);
    }

    @Test
    void aForeignHostIsRefused() {
        call().header("Host", "evil.example").get("/api/v1/alert-rules").then().statusCode(421);
        given().header("Host", "evil.example").get("/q/health/ready").then().statusCode(421);
    }

    private static RequestSpecification call() {
        return given().auth().oauth2("test").contentType("application/json");
    }
}
