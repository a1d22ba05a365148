package dev.communique.ingest.revision;

import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class FormerIdTest {
    /** Of source former-ids and the address https://m.lorania.example/en/1, before mobile hosts were known. */
    private static final String FORMER = "st_ayjivoo2wvflyijkxnyj7rokoz";

    @Inject
    DataSource database;

    @Test
    void whatIsStoredUnderAFormerIdKeepsIt() throws SQLException {
        push("https://elsewhere.lorania.example/0", "The first of this source.");
        storeUnderFormerId();

        String mobile = push("https://m.lorania.example/en/1", "We came here to listen.");
        String desktop = push("https://lorania.example/en/1", "We came here to listen.");

        assertThat(mobile).isEqualTo(FORMER);
        assertThat(desktop).isNotEqualTo(FORMER);
        assertThat(push("https://m.lorania.example/en/1", "We came here to talk."))
                .isEqualTo(FORMER);
    }

    @Test
    void whatIsNewIsKnownByItsPlainAddress() {
        String mobile = push("https://m.lorania.example/en/2", "We came here to listen.");
        String desktop = push("https://lorania.example/en/2", "We came here to listen.");

        assertThat(mobile).isEqualTo(desktop);
    }

    private void storeUnderFormerId() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        WITH stored AS (
                            INSERT INTO statement (id, source_id) SELECT ?, id FROM source WHERE slug = 'former-ids'
                            RETURNING id)
                        INSERT INTO revision (statement_id, number, fingerprint, seen, backfill, payload, original,
                                              sent_at)
                        SELECT id, 1, 'f', now(), false, '{}', '', now() FROM stored""")) {
            insert.setString(1, FORMER);
            insert.executeUpdate();
        }
    }

    private static String push(String url, String text) {
        return json(Map.of("url", url, "text", text, "source", "former-ids"))
                .post("/api/v1/statements")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
