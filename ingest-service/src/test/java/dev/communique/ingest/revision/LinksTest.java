package dev.communique.ingest.revision;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import dev.communique.ingest.source.PushSources;
import dev.communique.ingest.statement.Alternate;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class LinksTest {
    @Inject
    PushSources sources;

    @Inject
    CandidateReader reader;

    @Inject
    RevisionStore store;

    /** Of its own for every test, so that no test finds another one's statements. */
    private final String mark = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theSameTextElsewhereIsACopyOfWhatWasSeenFirst() throws IOException {
        String leader = push("ministry", text(), "2026-03-04");
        String copy = push("embassy", text().replace("word7 ", "word seven "), "2026-03-06");
        String copyOfCopy = push("agency", text(), "2026-03-10T12:00:00Z");

        assertThat(links(leader)).isEqualTo("null null");
        assertThat(links(copy)).isEqualTo(leader + " null");
        assertThat(links(copyOfCopy)).isEqualTo(leader + " null");
    }

    @Test
    void aCopyIsFoundInTheSameList() throws IOException {
        List<String> lines = List.of(
                line("ministry", text(), "2026-03-04"),
                line("embassy", text(), "2026-03-04"),
                line("agency", text(), "2026-03-05"));

        List<String> ids = pushLines(lines);

        assertThat(links(ids.get(0))).isEqualTo("null null");
        assertThat(links(ids.get(1))).isEqualTo(ids.get(0) + " null");
        assertThat(links(ids.get(2))).isEqualTo(ids.get(0) + " null");
    }

    @Test
    void whatOneClientPushesIsNeverACopy() throws IOException {
        String first = push("ministry", text(), "2026-03-04");
        String second = push("ministry", text() + " again", "2026-03-05");

        assertThat(second).isNotEqualTo(first);
        assertThat(links(second)).isEqualTo("null null");
    }

    @Test
    void whatIsShortOtherOrLaterIsNoCopy() throws IOException {
        push("ministry", text(), "2026-03-04");
        String shortText = text().substring(0, 200);
        push("ministry", shortText, "2026-03-04");

        assertThat(links(push("embassy", text(), "2026-03-19"))).isEqualTo("null null");
        assertThat(links(push("embassy", shortText, "2026-03-04"))).isEqualTo("null null");
        assertThat(links(push("embassy", text().replace("word", "other"), "2026-03-04")))
                .isEqualTo("null null");
    }

    @Test
    void aCopyThatBecomesATextOfItsOwnIsNoneAnyMore() throws IOException {
        push("ministry", text(), "2026-03-04");
        String copy = push("embassy", "https://embassy.example/" + mark, text(), "2026-03-04");

        push("embassy", "https://embassy.example/" + mark, text().replace("word", "other"), "2026-03-04");

        assertThat(record(copy, 1).get("copyOf").isNull()).isFalse();
        assertThat(record(copy, 2).get("copyOf").isNull()).isTrue();
    }

    @Test
    void ofCopiesThatComeAtOnceOneLeads() throws Exception {
        int count = 24;
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Callable<String>> pushes = IntStream.range(0, count)
                .<Callable<String>>mapToObj(n -> () -> push("client-" + n, text(), "2026-03-04"))
                .toList();

        List<String> ids = results(clients, pushes);

        List<String> links = new ArrayList<>();
        for (String id : ids) {
            links.add(links(id));
        }
        List<String> leaders = IntStream.range(0, count)
                .filter(n -> links.get(n).equals("null null"))
                .mapToObj(ids::get)
                .toList();
        assertThat(leaders).hasSize(1);
        assertThat(links)
                .filteredOn(link -> link.equals(leaders.get(0) + " null"))
                .hasSize(count - 1);
    }

    @Test
    void theFirstCopyLeadsWhenItsLeaderIsWithdrawn() throws IOException {
        String leader = push("ministry", text(), "2026-03-04");
        String first = push("embassy", text(), "2026-03-05");
        String second = push("agency", text(), "2026-03-05");

        authorized().delete("/api/v1/statements/" + leader).then().statusCode(202);
        String third = push("radio", text(), "2026-03-06");

        assertThat(record(first, 2).get("copyOf").isNull()).isTrue();
        assertThat(record(first, 2).get("reason").textValue()).isEqualTo("reread");
        assertThat(record(second, 2).get("copyOf").textValue()).isEqualTo(first);
        assertThat(links(third)).isEqualTo(first + " null");
    }

    @Test
    void aTranslationIsKnownByItsAddressInWhicheverOrderItComes() throws IOException {
        String english = push("ministry", "https://" + mark + ".example/en/news/7", "Words", "2026-03-04", "en");
        String russian = push("ministry", "https://" + mark + ".example/ru/news/7", "Слова", "2026-03-04", "ru");
        String french = push("ministry", "https://fr." + mark + ".example/news/7", "Des mots", "2026-03-05", "fr");

        assertThat(links(english)).isEqualTo("null null");
        assertThat(links(russian)).isEqualTo("null " + english + "/en");
        assertThat(links(french)).isEqualTo("null " + english + "/en");
    }

    @Test
    void anotherNumberAnotherDateOrTheSameLanguageIsNoTranslation() throws IOException {
        push("ministry", "https://" + mark + ".example/en/news/7", "Words", "2026-03-04", "en");

        assertThat(links(push("ministry", "https://" + mark + ".example/ru/news/8", "Слова", "2026-03-04", "ru")))
                .isEqualTo("null null");
        assertThat(links(push("ministry", "https://" + mark + ".example/ru/news/7", "Слова", "2025-03-04", "ru")))
                .isEqualTo("null null");
        assertThat(links(push("ministry", "https://" + mark + ".example/news/7", "Words", "2026-03-04", "en")))
                .isEqualTo("null null");
    }

    @Test
    void aTranslationIsKnownByWhatEitherPageNames() throws IOException {
        String speech = "https://" + mark + ".example/press/speech";
        String named = "https://" + mark + ".example/pressa/rech";
        String naming = "https://" + mark + ".example/presse/discours";
        String late = "https://" + mark + ".example/presse/late";

        String english = accept(speech, "Words", "2026-03-04", "en", new Alternate("ru", named));
        String russian = accept(named, "Слова", "2026-03-20", "ru");
        String french = accept(
                naming,
                "Des mots",
                "2026-03-05",
                "fr",
                new Alternate("en", speech),
                new Alternate("ru", "https://" + mark + ".example/ru/"));
        String german = accept(
                "https://other-" + mark + ".test/presse/rede",
                "Worte",
                "2026-03-05",
                "de",
                new Alternate("en", speech));
        String spanish = accept(late, "Palabras", "2026-06-04", "es", new Alternate("en", speech));

        assertThat(links(english)).isEqualTo("null null");
        assertThat(links(russian)).isEqualTo("null " + english + "/en");
        assertThat(links(french)).isEqualTo("null " + english + "/en");
        assertThat(links(german)).isEqualTo("null null");
        assertThat(links(spanish)).isEqualTo("null null");
    }

    /** As a page is read that names others; what is pushed as text names none. */
    private String accept(String url, String text, String published, String language, Alternate... translations) {
        Candidate read = reader.read(
                RawStatement.ofText(text).withUrl(url).withPublished(published).withLanguage(language),
                sources.named("ministry-" + mark),
                false);
        ReadStatement statement = read.read();
        Likeness likeness = Likeness.of(new ReadStatement(
                statement.url(),
                statement.title(),
                statement.kind(),
                statement.published(),
                statement.publishedBasis(),
                statement.delivered(),
                statement.language(),
                statement.speaker(),
                statement.speakerSlug(),
                statement.role(),
                statement.truncated(),
                statement.turns(),
                statement.warnings(),
                List.of(translations)));
        Candidate candidate = new Candidate(
                read.id(),
                read.formerId(),
                read.fingerprint(),
                read.source(),
                statement,
                read.seen(),
                read.backfill(),
                read.payload(),
                read.original(),
                likeness);
        return store.accept(List.of(candidate)).get(0).id();
    }

    @Test
    void theFirstTranslationLeadsWhenItsOriginalIsWithdrawn() throws IOException {
        String english = push("ministry", "https://" + mark + ".example/en/news/7", "Words", "2026-03-04", "en");
        String russian = push("ministry", "https://" + mark + ".example/ru/news/7", "Слова", "2026-03-04", "ru");
        String french = push("ministry", "https://" + mark + ".example/fr/news/7", "Des mots", "2026-03-05", "fr");

        authorized().delete("/api/v1/statements/" + english).then().statusCode(202);

        assertThat(record(russian, 2).get("translationOf").isNull()).isTrue();
        assertThat(record(french, 2).at("/translationOf/id").textValue()).isEqualTo(russian);
        assertThat(record(french, 2).at("/translationOf/language").textValue()).isEqualTo("ru");
    }

    @Test
    void withdrawingWhileCopiesComeLeavesNoneBehind() throws Exception {
        String leader = push("ministry", text(), "2026-03-04");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Callable<String>> calls = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            String source = "client-" + n;
            calls.add(() -> push(source, text(), "2026-03-04"));
        }
        calls.add(
                8,
                () -> authorized()
                        .delete("/api/v1/statements/" + leader)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));

        List<String> ids = results(clients, calls);

        ids.remove(8);
        List<String> newest = new ArrayList<>();
        for (String id : ids) {
            newest.add(newestLinks(id));
        }
        assertThat(newest).doesNotContain(leader + " null");
        assertThat(newest).filteredOn("null null"::equals).hasSize(1);
    }

    private static List<String> results(ExecutorService clients, List<Callable<String>> calls)
            throws InterruptedException, ExecutionException {
        List<String> results = new ArrayList<>();
        for (Future<String> future : clients.invokeAll(calls)) {
            results.add(future.get());
        }
        clients.shutdown();
        return results;
    }

    /** A hundred words that no other test's text has. */
    private String text() {
        Random random = new Random(mark.hashCode());
        return IntStream.range(0, 100)
                .mapToObj(n -> mark + " word" + n + (random.nextInt(9) == 0 ? "." : ""))
                .collect(Collectors.joining(" "));
    }

    private String push(String source, String text, String published) {
        return push(source, "https://" + source + ".example/" + UUID.randomUUID(), text, published);
    }

    private String push(String source, String url, String text, String published) {
        return push(source, url, text, published, "en");
    }

    private String push(String source, String url, String text, String published, String language) {
        Response answer =
                json(statement(source, url, text, published, language)).post("/api/v1/statements");
        answer.then().statusCode(202);
        return answer.path("id");
    }

    private Map<String, String> statement(String source, String url, String text, String published, String language) {
        return Map.of(
                "source", source + "-" + mark,
                "url", url,
                "text", text,
                "published", published,
                "language", language);
    }

    private String line(String source, String text, String published) {
        Map<String, String> fields =
                new HashMap<>(statement(source, "https://" + source + ".example/" + mark, text, published, "en"));
        return fields.entrySet().stream()
                .map(field -> "\"%s\": \"%s\"".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<String> pushLines(List<String> lines) {
        String answer = authorized()
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/statements")
                .then()
                .statusCode(202)
                .extract()
                .asString();
        return answer.lines()
                .map(line -> line.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static String links(String id) throws IOException {
        return links(record(id, 1));
    }

    private static String links(JsonNode record) {
        JsonNode original = record.get("translationOf");
        return record.get("copyOf").asText() + " "
                + (original.isNull()
                        ? "null"
                        : original.get("id").asText() + "/"
                                + original.get("language").asText());
    }

    private static String newestLinks(String id) throws IOException {
        int newest = authorized()
                .get("/api/v1/statements/{id}/acceptance", id)
                .then()
                .extract()
                .path("revision");
        return links(record(id, newest));
    }

    private static JsonNode record(String id, int number) throws IOException {
        try (StatementsTopic topic = new StatementsTopic()) {
            return topic.await(number, record -> record.id().equals(id))
                    .get(number - 1)
                    .statement();
        }
    }
}
