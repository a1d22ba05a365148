package dev.communique.ingest;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class ReadinessTest {
    @Test
    void isReadyWithBrokerAndDatabase() {
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
