package dev.communique.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.gateway.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class DoorTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080"})
    void answersToItsOwnNames(String host) {
        given().header("Host", host).get("/q/health/live").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080"})
    void refusesOtherHosts(String host) {
        given().header("Host", host)
                .get("/q/health/live")
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("detail", startsWith("Host is \""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1"})
    void refusesForeignOrigins(String origin) {
        given().header("Origin", origin)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/sources")
                .then()
                .statusCode(403)
                .body("detail", startsWith("Origin is \""));
    }

    @Test
    void letsItsOwnPagesCall() {
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .get("/q/health/live")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, /api/v1/statements",
        "application/x-www-form-urlencoded, /api/v1/statements",
        "text/plain, /api/v1/anything"
    })
    void refusesWhatAFormCanSend(String contentType, String path) {
        given().contentType(contentType)
                .body("{}")
                .post(path)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", startsWith("Content-Type is \"" + contentType));
    }

    @Test
    void refusesLargeBodiesExceptForStatements() {
        String body = "\"" + "x".repeat(2 << 20) + "\"";

        given().contentType("application/json")
                .body(body)
                .post("/api/v1/sources")
                .then()
                .statusCode(413);
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/statements")
                .then()
                .statusCode(202);
    }

    @Test
    void nothingThereIsAProblemToo() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is nothing at /api/v1/nothing; /q/openapi lists what there is."));
        given().get("/elsewhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void otherMethodsAreAProblemToo() {
        given().delete("/api/v1/themes")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("detail", startsWith("/api/v1/themes does not take this method"));
    }
}
