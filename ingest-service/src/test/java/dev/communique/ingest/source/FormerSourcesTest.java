package dev.communique.ingest.source;

import static dev.communique.ingest.Calls.json;
import static org.hamcrest.Matchers.containsString;

import dev.communique.ingest.LocalServicesResource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class FormerSourcesTest {
    @Inject
    FormerSources sources;

    @Inject
    DataSource database;

    @Test
    void cannotBeAddedASecondTime() throws SQLException {
        add("former-one", "https://former.example/feed.xml").then().statusCode(201);
        add("former-two", "https://former.example/other.xml").then().statusCode(201);
        update("UPDATE source SET canonical_url = NULL WHERE slug LIKE 'former-%'");
        update("UPDATE source SET url = 'https://www.former.example/feed.xml' WHERE slug = 'former-two'");

        sources.complete(new StartupEvent());

        add("former-three", "http://former.example/feed.xml")
                .then()
                .statusCode(409)
                .body("detail", containsString("former-one"));
    }

    private static io.restassured.response.Response add(String slug, String url) {
        return json("""
                {"slug": "%s", "kind": "feed", "url": "%s", "check": false, "paused": true,
                 "publisher": {"name": "Harbour Council", "country": "XL"}}""".formatted(slug, url)).post("/api/v1/sources");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
