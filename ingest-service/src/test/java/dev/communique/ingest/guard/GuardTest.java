package dev.communique.ingest.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.ingest.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class GuardTest {
    @TestHTTPResource("/api/v1/sources/a")
    URI address;

    @Test
    void refusesCallsWithoutTheToken() {
        given().contentType("application/json")
                .body("{\"text\": \"a\"}")
                .post("/api/v1/statements")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("field", equalTo("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api;x/v1/sources", "/api/v1;x=1/reconciliation", "/;x/api/v1/sources", "/q/..;x/api/v1/sources"
            })
    void refusesCallsWithoutTheTokenHoweverTheirPathIsWritten(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }

    @Test
    void refusesCallsWithAnotherToken() {
        given().header("Authorization", "Bearer guessed")
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesWritesWithoutAContentType() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer test");
        connection.setRequestProperty("Content-Type", "");

        connection.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));

        assertThat(connection.getResponseCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/json; charset=utf-8, true",
        "Application/X-NDJSON, true",
        "text/plain, false",
        "application/x-www-form-urlencoded, false",
        "text/plain; application/json, false",
        ", false",
    })
    void knowsJson(String contentType, boolean isJson) {
        assertThat(Guard.isJson(contentType)).isEqualTo(isJson);
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
