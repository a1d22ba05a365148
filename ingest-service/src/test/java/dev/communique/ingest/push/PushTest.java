package dev.communique.ingest.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class PushTest {
    private static final Map<String, String> SPEECH = Map.of(
            "url", "https://mfa.lorania.example/en/speeches/7?utm_source=mail",
            "title", "Remarks to the Harbour Council",
            "text", "We came here to listen.\n\nWe shall come back with a draft.",
            "published", "2026-03-04T11:27:00+01:00",
            "delivered", "2026-03-03",
            "language", "en",
            "speaker", "Ada Quill",
            "role", "Minister of Foreign Affairs of Lorania",
            "source", "lorania-press");

    @Test
    void publishesWhatWasPushedOnce() throws IOException {
        Response first = push(SPEECH);
        Response second = push(SPEECH);

        first.then().statusCode(202).body("revision", equalTo(1), "new", equalTo(true));
        second.then().statusCode(202).body("revision", equalTo(1), "new", equalTo(false));
        String id = first.path("id");
        assertThat(second.<String>path("id")).isEqualTo(id);
        push(Map.of("text", "Something else was said afterwards.", "source", "lorania-press"));
        try (StatementsTopic topic = new StatementsTopic()) {
            topic.awaitOne(record -> record.statement().toString().contains("Something else was said afterwards."));
            assertThat(topic.matching(record -> record.id().equals(id)))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.key()).isEqualTo(id);
                        assertThat(record.text("source")).isEqualTo("lorania-press");
                        assertThat(record.text("published")).isEqualTo("2026-03-04T11:27:00+01:00");
                        assertThat(record.text("speakerSlug")).isEqualTo("ada-quill");
                        assertThat(record.statement().at("/publisher/name").textValue())
                                .isEqualTo("lorania-press");
                        assertThat(record.statement().get("backfill").booleanValue())
                                .isFalse();
                        assertThat(record.headers())
                                .containsEntry("ce_specversion", "1.0")
                                .containsEntry("ce_id", id + "/1")
                                .containsEntry("ce_type", "dev.communique.statement.revised")
                                .containsEntry("ce_source", "/ingest")
                                .containsEntry("ce_time", record.text("seen"))
                                .containsEntry("content-type", "application/json");
                    });
        }
    }

    @Test
    void publishesAChangedTextAsTheNextRevision() throws IOException {
        Map<String, String> before = Map.of(
                "url", "https://mfa.lorania.example/en/news/8", "text", "The talks begin today.", "source", "changes");
        Map<String, String> after = Map.of(
                "url", "http://www.mfa.lorania.example/en/news/8/", "text", "The talks began.", "source", "changes");

        String id = push(before).path("id");
        Response changed = push(after);

        changed.then().statusCode(202).body("id", equalTo(id), "revision", equalTo(2), "new", equalTo(true));
        try (StatementsTopic topic = new StatementsTopic()) {
            List<StatementsTopic.Record> records =
                    topic.await(2, record -> record.id().equals(id));
            assertThat(records)
                    .extracting(record -> record.statement().get("revision").intValue())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void numbersRevisionsWithoutHolesWhateverComesAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> pushes = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(n -> () -> push(Map.of(
                                "url",
                                "https://mfa.lorania.example/en/news/9",
                                "text",
                                "The talks have gone on for %d days.".formatted(n),
                                "source",
                                "all-at-once"))
                        .path("revision"))
                .toList();

        List<Integer> revisions = new ArrayList<>();
        for (Future<Integer> future : clients.invokeAll(pushes)) {
            revisions.add(future.get());
        }

        clients.shutdown();
        assertThat(revisions)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void marksBackfillOnlyWhenAsked() throws IOException {
        Map<String, String> old = Map.of("text", "An old announcement from the archive.", "source", "old-things");

        String id = authorized()
                .contentType("application/json")
                .body(old)
                .queryParam("backfill", "true")
                .post("/api/v1/statements")
                .path("id");

        try (StatementsTopic topic = new StatementsTopic()) {
            StatementsTopic.Record record =
                    topic.awaitOne(candidate -> candidate.id().equals(id));
            assertThat(record.statement().get("backfill").booleanValue()).isTrue();
        }
    }

    @Test
    void tellsWhatBecameOfAStatement() throws IOException {
        String id = push(Map.of("text", "What becomes of this one?", "source", "fates"))
                .path("id");

        try (StatementsTopic topic = new StatementsTopic()) {
            topic.awaitOne(record -> record.id().equals(id));
        }

        Awaitility.await()
                .untilAsserted(() -> authorized()
                        .get("/api/v1/statements/{id}/acceptance", id)
                        .then()
                        .statusCode(200)
                        .body(
                                "id",
                                equalTo(id),
                                "revision",
                                equalTo(1),
                                "source",
                                equalTo("fates"),
                                "sent",
                                equalTo(true))
                        .body("setAside", equalTo(null)));
        authorized()
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("rows.find { it.source == 'fates' }.accepted", equalTo(1))
                .body("rows.find { it.source == 'fates' }.published", equalTo(1))
                .body("rows.find { it.source == 'fates' }.setAside", equalTo(0));
        authorized().get("/api/v1/statements/st_unknown/acceptance").then().statusCode(404);
        given().get("/q/metrics")
                .then()
                .body(containsString("communique_statements_accepted_total{source_kind=\"push\"}"))
                .body(containsString("communique_revisions_published_total"))
                .body(containsString("communique_revisions_unsent"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown field      | {"text": "a", "colour": "red"}          | colour    | is no field of a statement
            a number for a title  | {"text": "a", "title": 7}               | title     | must be a string
            neither text nor html | {"title": "a"}                          | text      | either as text or as html
            text and html         | {"text": "a", "html": "<p>a</p>"}       | text      | either as text or as html
            a date that is none   | {"text": "a", "published": "yesterday"} | published | date
            a source that is none | {"text": "a", "source": "No Slug"}      | source    | must be 1 to 64
            """)
    void refusesWithASentence(String name, String body, String field, String sentence) {
        authorized()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/statements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field), "detail", containsString(sentence), "status", equalTo(400));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no JSON       | {"text":
            an array      | []
            a second one  | {"text": "a"} {"text": "b"}
            nothing       | ''
            """)
    void refusesWhatIsNoObject(String name, String body) {
        authorized()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/statements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("JSON object"));
    }

    @Test
    void refusesUnknownParameters() {
        authorized()
                .contentType("application/json")
                .body(SPEECH)
                .post("/api/v1/statements?backfil=true")
                .then()
                .statusCode(400)
                .body("field", equalTo("backfil"));
    }

    @Test
    void refusesOtherContentTypes() {
        authorized()
                .contentType("text/plain")
                .body("{\"text\": \"a\"}")
                .post("/api/v1/statements")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void refusesABodyOfMoreThanTenMegabytes() {
        authorized()
                .contentType("application/json")
                .body("{\"html\": \"" + "x".repeat(11 << 20) + "\"}")
                .post("/api/v1/statements")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAStatementTooLargeForTheTopic() {
        String paragraph = "ы".repeat(1000) + "\\n\\n";

        authorized()
                .contentType("application/json; charset=utf-8")
                .body(("{\"text\": \"" + paragraph.repeat(4700) + "\"}").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/statements")
                .then()
                .statusCode(413)
                .body("field", equalTo("text"));
    }

    @Test
    void takesALargeStatementWhole() throws IOException {
        String text = "A paragraph that says one thing and then another.\n\n".repeat(60_000);

        Response answer = push(Map.of("text", text, "source", "long-things"));

        answer.then().statusCode(202);
        String id = answer.path("id");
        try (StatementsTopic topic = new StatementsTopic()) {
            StatementsTopic.Record record =
                    topic.awaitOne(candidate -> candidate.id().equals(id));
            assertThat(record.statement().at("/turns/0/passages")).hasSize(60_000);
        }
    }

    private static Response push(Map<String, String> statement) {
        return authorized().contentType("application/json").body(statement).post("/api/v1/statements");
    }

    private static RequestSpecification authorized() {
        return given().header("Authorization", "Bearer test");
    }
}
