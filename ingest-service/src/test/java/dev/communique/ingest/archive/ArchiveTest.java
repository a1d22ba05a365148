package dev.communique.ingest.archive;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.ArchiveSource;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.Publisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class ArchiveTest {
    @Inject
    ArchiveConfig config;

    @Inject
    DataSource database;

    @Inject
    Intake intake;

    @Inject
    ArchiveProgress progress;

    @Test
    void readsAnArchiveAsABackfillAndTellsHowFar() throws IOException {
        lay("old.jsonl", """
                {"body": "The old ferry was sold.", "published": "2019-05-06"}
                {"body": ""}
                {"body": "The old dam was mended.", "published": "2019-05-07"}
                """);

        json("""
                {"slug": "old-lines", "kind": "archive", "path": "old.jsonl", "fields": {"text": "body"},
                 "publisher": {"name": "Ministry of Ferries", "country": "XL"}}""")
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .body("path", equalTo("old.jsonl"), "fields.text", equalTo("body"));

        awaitEnd("old-lines");
        authorized()
                .get("/api/v1/sources/old-lines")
                .then()
                .body("archive.items", equalTo(3), "archive.accepted", equalTo(2), "archive.refused", equalTo(1))
                .body("archive.finished", notNullValue(), "archive.problems", hasSize(1))
                .body("archive.problems[0]", containsString("line 2: "))
                .body("state.statements", equalTo(2), "state.lastProblem", containsString("line 2: "));
        try (StatementsTopic topic = new StatementsTopic()) {
            assertThat(topic.await(2, record -> record.text("source").equals("old-lines")))
                    .allSatisfy(record -> assertThat(
                                    record.statement().get("backfill").booleanValue())
                            .isTrue());
        }
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws IOException, SQLException {
        json("{\"slug\": \"broken-off\", \"kind\": \"archive\", \"path\": \"elsewhere.jsonl\", \"paused\": true}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
        long id = idOf("broken-off");
        String lines = IntStream.range(0, 450)
                .mapToObj(i -> "{\"text\": \"The ferry left for the %dth time.\"}".formatted(i))
                .collect(Collectors.joining("\n"));
        ArchiveReader reader = new ArchiveReader(intake, progress);
        AtomicInteger chunks = new AtomicInteger(2);

        read(reader, id, lines, chunks::getAndDecrement);
        long before = progress.of(id, "v1").position();
        read(reader, id, lines, () -> 1);

        assertThat(before).isEqualTo(200);
        assertThat(progress.of(id, "v1")).isEqualTo(new ArchiveProgress.State("v1", 450, 450, 0, true));
        authorized().get("/api/v1/sources/broken-off").then().body("state.statements", equalTo(450));
    }

    @Test
    void saysThatAnArchiveIsNotThere() {
        json("{\"slug\": \"not-there\", \"kind\": \"archive\", \"path\": \"not-there.zip\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/sources/not-there")
                        .then()
                        .body("state.lastProblem", containsString("there is no not-there.zip in the folder archives")));
        authorized().delete("/api/v1/sources/not-there").then().statusCode(204);
    }

    private void read(ArchiveReader reader, long id, String lines, IntSupplier left) throws IOException {
        ArchiveSource source = new ArchiveSource(
                new SourceRef(id, "broken-off", SourceKind.ARCHIVE, Publisher.named("broken-off")),
                "elsewhere.jsonl",
                Map.of());
        try (Archive archive =
                new JsonLinesArchive(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), source)) {
            reader.read(archive, source, progress.of(id, "v1"), () -> left.getAsInt() > 0);
        }
    }

    private long idOf(String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id FROM source WHERE slug = ?")) {
            select.setString(1, slug);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private void lay(String name, String text) throws IOException {
        Path folder = Files.createDirectories(config.home().resolve("archives"));
        Files.writeString(folder.resolve(name), text);
    }

    private static void awaitEnd(String slug) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> authorized().get("/api/v1/sources/" + slug).path("archive.finished") != null);
    }
}
