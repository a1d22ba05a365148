package dev.communique.ingest.revision;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class RereadingTest {
    private static final String SLIP = "We came hear to listen.";

    @Inject
    DataSource database;

    @Test
    void keepsWhatIsReadTheSame() {
        String id = push("rereads", 1);

        authorized()
                .contentType("application/json")
                .post("/api/v1/statements/{id}/reread", id)
                .then()
                .statusCode(202)
                .body("id", equalTo(id), "revision", equalTo(1), "new", equalTo(false));
    }

    @Test
    void makesARevisionOfWhatABetterReaderReadsDifferently() throws IOException, SQLException {
        String id = push("rereads", 2);
        pretendThatAWorseReaderRead("rereads");

        authorized()
                .contentType("application/json")
                .post("/api/v1/statements/{id}/reread", id)
                .then()
                .statusCode(202)
                .body("revision", equalTo(2), "new", equalTo(true));
        push("rereads", 2);
        authorized().get("/api/v1/statements/{id}/acceptance", id).then().body("revision", equalTo(2));

        JsonNode reread = revision(id, 2);
        assertThat(reread.get("reason").textValue()).isEqualTo("reread");
        assertThat(reread.at("/turns/0/passages/0/text").textValue()).isEqualTo("We came here to listen.");
        assertThat(reread.get("published")).isEqualTo(revision(id, 1).get("published"));
    }

    @Test
    void correctionSurvivesRereading() throws IOException, SQLException {
        String id = push("rereads", 3);
        json(Map.of("speaker", "Bo Finch", "author", "Cy Marsh", "comment", "as the ministry told us"))
                .patch("/api/v1/statements/" + id)
                .then()
                .statusCode(202);
        pretendThatAWorseReaderRead("rereads");

        authorized()
                .contentType("application/json")
                .post("/api/v1/statements/{id}/reread", id)
                .then()
                .body("revision", equalTo(3));

        JsonNode reread = revision(id, 3);
        assertThat(reread.get("speaker").textValue()).isEqualTo("Bo Finch");
        assertThat(reread.at("/turns/0/passages/0/text").textValue()).isEqualTo("We came here to listen.");
    }

    @Test
    void readsAWholeSourceAgainInTheBackground() throws SQLException {
        List<String> ids =
                IntStream.range(0, 120).mapToObj(n -> push("whole-source", n)).toList();
        pretendThatAWorseReaderRead("whole-source");

        authorized()
                .contentType("application/json")
                .post("/api/v1/sources/whole-source/reread")
                .then()
                .statusCode(202)
                .body("source", equalTo("whole-source"), "statements", equalTo(120), "finished", nullValue());

        awaitFinished("whole-source");
        authorized()
                .get("/api/v1/sources/whole-source/reread")
                .then()
                .body("done", equalTo(120), "changed", equalTo(120), "failed", equalTo(0));
        authorized()
                .get("/api/v1/statements/{id}/acceptance", ids.get(7))
                .then()
                .body("revision", equalTo(2));
    }

    @Test
    void goesOnWhereACrashInterruptedIt() throws SQLException {
        List<String> ids = IntStream.range(0, 60)
                .mapToObj(n -> push("interrupted", n))
                .sorted()
                .toList();
        pretendThatAWorseReaderRead("interrupted");

        run("""
                INSERT INTO reread (source_id, requested, after_id, statements, done, changed)
                SELECT id, now(), ?, 60, 50, 50 FROM source WHERE slug = 'interrupted'""", ids.get(49));

        awaitFinished("interrupted");
        authorized().get("/api/v1/sources/interrupted/reread").then().body("done", equalTo(60), "changed", equalTo(60));
        authorized()
                .get("/api/v1/statements/{id}/acceptance", ids.get(0))
                .then()
                .body("revision", equalTo(1));
    }

    @Test
    void namesWhatCouldNotBeReadAndGoesOn() throws SQLException {
        String first = push("unreadable", 1);
        push("unreadable", 2);
        pretendThatAWorseReaderRead("unreadable");
        run("UPDATE revision SET original = 'no gzip' WHERE statement_id = ?", first);

        authorized()
                .contentType("application/json")
                .post("/api/v1/sources/unreadable/reread")
                .then()
                .statusCode(202);

        awaitFinished("unreadable");
        authorized()
                .get("/api/v1/sources/unreadable/reread")
                .then()
                .body("done", equalTo(2), "changed", equalTo(1), "failed", equalTo(1))
                .body("lastProblem", containsString(first));
    }

    @Test
    void whatIsUnknownOrWithdrawnIsNotReadAgain() {
        String id = push("rereads", 4);
        authorized().delete("/api/v1/statements/" + id).then().statusCode(202);

        authorized()
                .contentType("application/json")
                .post("/api/v1/statements/{id}/reread", id)
                .then()
                .statusCode(410)
                .body("detail", containsString("withdrawn"));
        authorized()
                .contentType("application/json")
                .post("/api/v1/statements/st_00000000000000000000000000/reread")
                .then()
                .statusCode(404);
        authorized()
                .contentType("application/json")
                .post("/api/v1/sources/no-such-source/reread")
                .then()
                .statusCode(404);
        authorized().get("/api/v1/sources/rereads/reread").then().statusCode(404);
    }

    private static void awaitFinished(String source) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/sources/{slug}/reread", source)
                        .then()
                        .statusCode(200)
                        .body("finished", notNullValue()));
    }

    private static String push(String source, int page) {
        return json(Map.of(
                        "url",
                        "https://%s.example/%d".formatted(source, page),
                        "text",
                        "We came here to listen.",
                        "source",
                        source))
                .post("/api/v1/statements")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Puts a slip into what was read, as a reader of an earlier day might have made it. */
    private void pretendThatAWorseReaderRead(String source) throws SQLException {
        for (String column : List.of("payload", "read_payload")) {
            run("""
                    UPDATE revision SET %1$s = convert_to(
                        replace(convert_from(%1$s, 'UTF8'), 'We came here to listen.', ?), 'UTF8')
                    FROM statement JOIN source ON source.id = source_id
                    WHERE statement.id = statement_id AND source.slug = ?""".formatted(column), SLIP, source);
        }
    }

    private void run(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static JsonNode revision(String id, int number) throws IOException {
        try (StatementsTopic topic = new StatementsTopic()) {
            List<StatementsTopic.Record> records =
                    topic.await(number, record -> record.id().equals(id));
            return records.get(number - 1).statement();
        }
    }
}
