package dev.communique.ingest.folder;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class FolderTest {
    @ConfigProperty(name = "communique.home")
    Path home;

    @Test
    void readsTextFilesAndLines() throws IOException {
        awaitFirstLook("inbox");

        Files.writeString(inbox().resolve("note.txt"), "A note was left in the inbox.");
        Files.writeString(inbox().resolve("notes.jsonl"), """
                {"text": "The first of two notes.", "title": "First"}
                {"text": "The second of two notes.", "title": "Second", "source": "inbox"}
                """);

        List<StatementsTopic.Record> records = await("inbox", 3);
        assertThat(records)
                .extracting(record ->
                        record.statement().at("/turns/0/passages/0/text").textValue())
                .containsExactlyInAnyOrder(
                        "A note was left in the inbox.", "The first of two notes.", "The second of two notes.");
        assertThat(records)
                .allSatisfy(
                        record -> assertThat(record.statement().get("backfill").booleanValue())
                                .isFalse());
    }

    @Test
    void makesASourceOfEachFolder() throws IOException {
        Path folder = Files.createDirectories(inbox().resolve("old-papers"));
        Files.writeString(folder.resolve("paper.txt"), "An old paper was found.");

        StatementsTopic.Record record = await("old-papers", 1).get(0);

        assertThat(record.statement().at("/publisher/name").textValue()).isEqualTo("old-papers");
        assertThat(record.statement().get("backfill").booleanValue()).isTrue();
    }

    @Test
    void creditsAFolderToItsPublisher() throws IOException {
        json("""
                {"slug": "regency", "kind": "folder", "path": "Regency papers",
                 "publisher": {"name": "Office of the Regent", "country": "XR", "zone": "Europe/Vienna"}}""").post("/api/v1/sources").then().statusCode(201);
        Path folder = Files.createDirectories(inbox().resolve("Regency papers"));

        Files.writeString(folder.resolve("paper.txt"), "The Regent was pleased.");

        assertThat(await("regency", 1).get(0).statement().at("/publisher/name").textValue())
                .isEqualTo("Office of the Regent");
    }

    @Test
    void tellsWhatItCouldNotReadAndReadsTheRest() throws IOException {
        Path folder = Files.createDirectories(inbox().resolve("mixed"));
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"This line is fine.\"}\nthis one is not\n");
        Files.writeString(folder.resolve("b.txt"), "   \n ");
        Files.writeString(folder.resolve("c.txt"), "This file is fine.");

        assertThat(await("mixed", 2)).hasSize(2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/sources/mixed")
                        .then()
                        .body("state.lastProblem", containsString("b.txt")));
    }

    @Test
    void goesOnAfterALineWhoseProblemQuotesNul() throws IOException {
        Path folder = Files.createDirectories(inbox().resolve("nul"));
        Files.writeString(folder.resolve("a.jsonl"), "{\"te\\u0000xt\": \"A line.\"}\n");
        Files.writeString(folder.resolve("b.txt"), "This file is fine.");

        assertThat(await("nul", 1)).hasSize(1);
        awaitFirstLook("nul");
        authorized().get("/api/v1/sources/nul").then().body("state.lastProblem", containsString("te\uFFFDxt"));
    }

    @Test
    void endsTheFirstReadThoughAFileStaysUnreadable() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(unreadable));
        Path folder = Files.createDirectories(inbox().resolve("partly"));
        Files.createSymbolicLink(folder.resolve("broken.txt"), unreadable);
        awaitFirstLook("partly");
        authorized().get("/api/v1/sources/partly").then().body("state.lastProblem", containsString("broken.txt"));

        Files.writeString(folder.resolve("late.txt"), "This file came later.");

        assertThat(await("partly", 1).get(0).statement().get("backfill").booleanValue())
                .isFalse();
    }

    @Test
    void readsAFileAgainOnlyWhenItHasChanged() throws IOException {
        Path folder = Files.createDirectories(inbox().resolve("growing-file"));
        Path file = folder.resolve("all.jsonl");
        Files.writeString(file, "{\"text\": \"Line one of the file.\"}\n");
        await("growing-file", 1);

        Files.writeString(file, "{\"text\": \"Line one of the file.\"}\n{\"text\": \"Line two of the file.\"}\n");

        assertThat(await("growing-file", 2)).hasSize(2);
    }

    private Path inbox() {
        return home.resolve("inbox");
    }

    private static List<StatementsTopic.Record> await(String source, int count) throws IOException {
        try (StatementsTopic topic = new StatementsTopic()) {
            return topic.await(count, record -> record.text("source").equals(source));
        }
    }

    private static void awaitFirstLook(String slug) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> authorized().get("/api/v1/sources/" + slug).path("state.lastSuccess") != null);
    }
}
