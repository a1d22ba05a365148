package dev.communique.analysis.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.analysis.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class GuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/alert-rules", "/api;x/v1/alert-rules", "/;x/api/v1/alert-rules"})
    void refusesCallsWithoutTheTokenHoweverTheirPathIsWritten(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void showsHealthAndMetricsWithoutAToken() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }
}
