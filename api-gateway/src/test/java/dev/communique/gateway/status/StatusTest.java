package dev.communique.gateway.status;

import static io.restassured.RestAssured.get;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "/api/v1/reconciliation",
                "/api/v1/status"
            })
    void describesEveryCall(String path) {
        get("/q/openapi?format=json").then().statusCode(200).body("paths", hasKey(path));
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
