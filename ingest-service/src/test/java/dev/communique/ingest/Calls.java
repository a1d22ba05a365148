package dev.communique.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Calls as the gateway makes them. */
public final class Calls {
    private Calls() {}

    public static RequestSpecification authorized() {
        return given().header("Authorization", "Bearer test");
    }

    public static RequestSpecification json(Object body) {
        return authorized().contentType("application/json").body(body);
    }
}
