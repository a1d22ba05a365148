package dev.communique.ingest.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.ingest.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class GuardTest {
    @Test
    void refusesCallsWithoutTheToken() {
        given().contentType("application/json")
                .body("{\"text\": \"a\"}")
                .post("/api/v1/statements")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("field", equalTo("Authorization"));
    }

    @Test
    void refusesCallsWithAnotherToken() {
        given().header("Authorization", "Bearer guessed")
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesHostsItDoesNotKnow() {
        given().header("Host", "evil.example")
                .get("/q/health/live")
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("field", equalTo("Host"));
    }

    @Test
    void showsHealthAndMetricsWithoutAToken() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }
}
