package dev.communique.analysis.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Preview and search over what was published; each test looks for a word of its own. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class LookingBackTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Archive archive;

    private String word;
    private SampleStatement march;
    private SampleStatement april;
    private SampleStatement copy;

    @BeforeEach
    void publish() throws InterruptedException {
        word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";
        march = SampleStatement.fresh()
                .with("published", "2024-03-30")
                .with("title", "On " + word + " and title")
                .answering("😀 The " + word + " pact.", "And the " + word + " deal with warheads.");
        april = SampleStatement.fresh()
                .with("published", "2024-04-02T09:00:00Z")
                .with("title", "Another day")
                .saying("answer", "Bo Finch", "bo-finch", "Our " + word + " stands.");
        copy = SampleStatement.fresh()
                .with("published", "2024-04-03")
                .with("title", "Again")
                .saying("answer", "Bo Finch", "bo-finch", "Our " + word + " stands.")
                .copyOf(april);
        Topics.send(march, april, copy);
        archive.awaitPosition(archive.ends(), LIMIT);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(List.of(march, april, copy))
                        .allSatisfy(one -> assertThat(Views.rows(
                                        "SELECT 1 FROM analysis.statement_view WHERE statement_id = ?", one.id()))
                                .hasSize(1)));
    }

    @Test
    void aPreviewCountsWithoutCopiesAndShowsEvidence() {
        preview("{\"queries\": {\"en\": \"" + word + "\"}}")
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("statements", equalTo(2))
                .body("mentions", equalTo(3))
                .body("speakers", equalTo(2))
                .body("months.month", contains("2024-03", "2024-04"))
                .body("months.mentions", contains(2, 1))
                .body("newest.statement", contains(april.id(), march.id(), march.id()))
                .body("newest[0].speaker", equalTo("Bo Finch"))
                .body("newest[1].text", equalTo("😀 The " + word + " pact."))
                .body("newest[1].spans", contains(List.of(6, 6 + word.length())))
                .body("leastCertain.size()", equalTo(3))
                .body("change", nullValue());
    }

    @Test
    void aPreviewOfAnExistingThemeTellsWhatChanges() {
        String pact = "{\"slug\": \"arms-control\", \"queries\": {\"en\": \"" + word + "\"}}";

        preview(pact)
                .statusCode(200)
                .body("change.version", equalTo(1))
                .body("change.adds.mentions", equalTo(3))
                .body("change.adds.newest[0].statement", equalTo(april.id()));
    }

    @Test
    void aMistakeInAQueryIsRefusedWithItsPlace() {
        preview("{\"queries\": {\"en\": \"treaty AND (\"}}")
                .statusCode(400)
                .body("field", equalTo("queries.en"))
                .body("position", equalTo(11));
    }

    @Test
    void wordsThatWouldAddMoreAreNamedWithWhatTheyAdd() {
        List<String> passages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            passages.add("The " + word + "seed of " + word + "kin number " + i + ".");
        }
        SampleStatement found = SampleStatement.fresh().answering(passages.toArray(String[]::new));
        SampleStatement missed = SampleStatement.fresh().answering("Only " + word + "kin here.");
        publishAndAwait(found, missed);

        preview("{\"queries\": {\"en\": \"" + word + "seed\"}}")
                .statusCode(200)
                .body("mentions", equalTo(6))
                .body("terms.term", hasItem(word + "kin"))
                .body("nearMisses.statement", hasItem(missed.id()))
                .body("suggestionsComplete", equalTo(true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WORD                    | | copy april march",
                "WORD AND warheads       | | march",
                "title:WORD              | | march",
                "title:WORD AND warheads | | march",
                "title:WORD AND stands   | | ''",
                "WORD                    | language=en | copy april march",
                "WORD                    | language=ru | ''",
                "WORD                    | copies=exclude | april march",
                "WORD                    | speaker=bo-finch | copy april",
                "WORD                    | speaker=Bo%20Finch&copies=exclude | april",
                "WORD                    | speaker=nobody-here | ''",
                "WORD                    | turn=question | ''",
                "WORD                    | from=2024-04-01T00:00:00Z | copy april",
                "WORD                    | to=2024-04-01T00:00:00Z | march",
                "WORD                    | source=nothing-yet | ''",
                "WORD                    | country=LO | copy april march",
                "WORD                    | theme=arms-control | ''",
                "WORD                    | limit=1 | copy",
            })
    void aSearchIsNarrowed(String query, String filter, String expected) {
        List<String> found = search(query.replace("WORD", word), filter)
                .statusCode(200)
                .extract()
                .path("statements.id");

        assertThat(found.stream().map(this::named).toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void aSearchTellsWhereTheWordsStand() {
        search("title:" + word + " AND warheads", null)
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("statements[0].titleSpans", contains(List.of(3, 3 + word.length())))
                .body("statements[0].passages.index", contains(1))
                .body("more", equalTo(false));
    }

    @Test
    void aTitleAloneShowsTheFirstPassage() {
        search("title:" + word, null)
                .statusCode(200)
                .body("statements[0].passages.index", contains(0))
                .body("statements[0].passages[0].spans", empty());
    }

    @Test
    void pagesGoOnBehindTheLastStatement() {
        search(word, "limit=1&after=2024-04-03T00:00:00Z&afterId=" + copy.id())
                .statusCode(200)
                .body("statements.id", contains(april.id()))
                .body("more", equalTo(true));
    }

    @Test
    void aQueryThatNoLanguageCanReadIsRefused() {
        search("treaty AND (", null).statusCode(400).body("field", equalTo("q")).body("detail", containsString("."));
    }

    private String named(String id) {
        return id.equals(march.id()) ? "march" : id.equals(april.id()) ? "april" : "copy";
    }

    private void publishAndAwait(SampleStatement... statements) {
        Topics.send(statements);
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(archive.awaitPosition(archive.ends(), LIMIT)).isTrue();
            assertThat(List.of(statements))
                    .allSatisfy(one -> assertThat(Views.rows(
                                    "SELECT 1 FROM analysis.statement_view WHERE statement_id = ?", one.id()))
                            .hasSize(1));
        });
    }

    private static ValidatableResponse preview(String theme) {
        return call().body(theme).post("/api/v1/themes/preview").then();
    }

    private static ValidatableResponse search(String query, String filter) {
        String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return call().urlEncodingEnabled(false)
                .get("/api/v1/search?q=" + q + (filter == null ? "" : "&" + filter))
                .then();
    }

    private static RequestSpecification call() {
        return given().header("Authorization", "Bearer test").contentType("application/json");
    }
}
