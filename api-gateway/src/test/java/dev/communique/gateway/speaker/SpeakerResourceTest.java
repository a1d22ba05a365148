package dev.communique.gateway.speaker;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.gateway.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SpeakerResourceTest {
    @Test
    void asksTheOwnerForWhatPeopleLookFor() {
        given().queryParam("q", "Лавр & Co")
                .queryParam("country", "LO")
                .get("/api/v1/speakers")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/api/v1/speakers?q=%D0%9B%D0%B0%D0%B2%D1%80%20%26%20Co&country=LO"));
    }

    @Test
    void passesTheTagOnAndBack() {
        get("/api/v1/speakers/ada-quill").then().statusCode(200).header("ETag", equalTo("\"a-tag\""));

        given().contentType("application/json")
                .header("If-Match", "\"a-tag\"")
                .body("{\"country\": \"LO\"}")
                .put("/api/v1/speakers/ada-quill")
                .then()
                .statusCode(200)
                .body("method", equalTo("PUT"))
                .body("body.country", equalTo("LO"));
        given().contentType("application/json")
                .header("If-Match", "\"another\"")
                .body("{\"country\": \"LO\"}")
                .put("/api/v1/speakers/ada-quill")
                .then()
                .statusCode(412);
    }

    @Test
    void refusesWhatIsNoSlugAndWhatItDoesNotKnow() {
        get("/api/v1/speakers/Ada_Quill")
                .then()
                .statusCode(404)
                .body("detail", startsWith("There is no speaker \"Ada_Quill\""));
        get("/api/v1/speakers?name=Quill").then().statusCode(400).body("field", equalTo("name"));
    }
}
