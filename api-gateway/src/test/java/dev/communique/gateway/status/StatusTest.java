package dev.communique.gateway.status;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import dev.communique.gateway.testsupport.SampleStatement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class StatusTest {
    @Test
    void tellsHowEveryPartIsDoing() {
        get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("ready", equalTo(true))
                .body("services.name", contains("ingest-service", "analysis-service"))
                .body("database.ready", equalTo(true))
                .body("broker.ready", equalTo(true))
                .body("stream.position", notNullValue());
    }

    @Test
    void namesTheSourcesThatCannotBeRead() {
        try (Archive archive = Archive.open()) {
            archive.outage("lorania-mfa", "failing", "2023-03-30T10:00:00Z", null, false);
            archive.outage("tarsis-mfa", "unread", "2023-03-30T10:00:00Z", "2023-03-31T10:00:00Z", true);
            archive.run("UPDATE source_status SET condition = 'failing', reason = 'it answers with status 503'"
                    + " WHERE source = 'lorania-mfa'");
        }

        get("/api/v1/status")
                .then()
                .body("sources.conditions.ok", equalTo(1))
                .body("sources.conditions.failing", equalTo(1))
                .body("sources.ailing.source", contains("lorania-mfa"))
                .body("sources.ailing[0].reason", equalTo("it answers with status 503"));
    }

    @Test
    void reconcilesWhatWasAcceptedWithWhatIsCounted() {
        try (Archive archive = Archive.open()) {
            archive.statement(SampleStatement.published(1, "2023-03-31"));
            archive.statement(SampleStatement.published(2, "2023-03-31"));
        }

        get("/api/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("consistent", equalTo(true))
                .body("totals.accepted", equalTo(3))
                .body("rows[0].analysed", equalTo(2))
                .body("rows[0].setAside", equalTo(1))
                .body("rows[0].difference", equalTo(0));
    }

    @Test
    void readinessNamesItsReasons() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("stream"))
                .body("checks.name", hasItem("webhooks"));
    }

    @Test
    void measuresUnderTheGlossarysNames() {
        get("/q/metrics").then().statusCode(200).body(containsString("communique_stream_clients"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/statements",
                "/api/v1/statements/{id}",
                "/api/v1/themes",
                "/api/v1/themes/{slug}",
                "/api/v1/trends",
                "/api/v1/stream",
                "/api/v1/alert-rules",
                "/api/v1/alert-rules/{id}",
                "/api/v1/alerts",
                "/api/v1/webhooks",
                "/api/v1/webhooks/{id}/deliveries",
                "/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay",
                "/api/v1/sources",
                "/api/v1/sources/{slug}",
                "/api/v1/sources/trial",
                "/api/v1/catalogue",
                "/api/v1/reconciliation",
                "/api/v1/status"
            })
    void describesEveryCall(String path) {
        get("/q/openapi?format=json").then().statusCode(200).body("paths", hasKey(path));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "get, /api/v1/alerts, 200 400 404 503",
        "get, /api/v1/alert-rules, 200 400 503",
        "post, /api/v1/alert-rules, 201 400 503",
        "put, /api/v1/alert-rules/{id}, 200 400 404 503",
        "delete, /api/v1/alert-rules/{id}, 204 400 404 503",
        "get, /api/v1/webhooks, 200 400 503",
        "post, /api/v1/webhooks, 201 400 503",
        "get, /api/v1/webhooks/{id}, 200 400 404 503",
        "put, /api/v1/webhooks/{id}, 200 400 404 503",
        "delete, /api/v1/webhooks/{id}, 204 400 404 503",
        "get, /api/v1/webhooks/{id}/deliveries, 200 400 404 503",
        "post, /api/v1/webhooks/{id}/deliveries/{deliveryId}/replay, 202 400 404 503",
        "get, /api/v1/reconciliation, 200 400 503",
        "get, /api/v1/status, 200 400",
    })
    void describesEveryAnswer(String method, String path, String statuses) {
        JsonPath described = get("/q/openapi?format=json").jsonPath();

        assertThat(described.getMap("paths.'%s'.%s.responses".formatted(path, method)))
                .containsOnlyKeys((Object[]) statuses.split(" "));
        if (!statuses.startsWith("204")) {
            assertThat(described.getMap("paths.'%s'.%s.responses.'%s'.content.'application/json'.schema"
                            .formatted(path, method, statuses.split(" ")[0])))
                    .isNotEmpty();
        }
    }

    @Test
    void describesTheProblemThatIsAnswered() {
        JsonPath described = get("/q/openapi?format=json").jsonPath();
        JsonPath problem = get("/api/v1/alerts?limit=none").jsonPath();

        assertThat(described.getMap("components.schemas.Problem.properties").keySet())
                .containsAll(problem.getMap("").keySet())
                .hasSize(problem.getMap("").size() + 1)
                .contains("position");
        assertThat(problem.getString("type")).isEqualTo("urn:communique:problem:invalid-input");
        assertThat(problem.getString("field")).isEqualTo("limit");
    }

    @Test
    void describesBothWhatIsForwardedAndWhatIsAnswered() {
        get("/q/openapi?format=json")
                .then()
                .body("paths.'/api/v1/statements'", hasKey("get"))
                .body("paths.'/api/v1/statements'", hasKey("post"))
                .body("paths.'/api/v1/statements'.get.parameters.name", hasItem("theme"))
                .body("paths.'/api/v1/trends'.get.parameters.name", hasItem("zone"))
                .body("components.schemas", hasKey("Problem"));
        get("/q/swagger-ui/").then().statusCode(200);
    }
}
