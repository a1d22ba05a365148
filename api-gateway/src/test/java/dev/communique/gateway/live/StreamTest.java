package dev.communique.gateway.live;

import static dev.communique.gateway.testsupport.SampleStatement.id;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import dev.communique.gateway.testsupport.SampleRecord;
import dev.communique.gateway.testsupport.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class StreamTest {
    private static final String THEME = "arms-control";

    private final TopicWriter topics = new TopicWriter();

    @BeforeEach
    void knowThemes() {
        try (Archive archive = Archive.open()) {
            archive.theme(THEME, "{\"en\": \"arms\"}");
            archive.theme("nato-expansion", "{\"en\": \"nato\"}");
        }
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void tellsStatementsMentionsAndAlertsAsTheyCome() {
        try (EventReader reader = EventReader.open("?source=live-all", null)) {
            topics.send("mentions", id(100), SampleRecord.mentions(id(100), "live-all", THEME));
            topics.send("alerts", "ar", SampleRecord.alert("live-all", List.of()));

            await().untilAsserted(() -> assertThat(reader.events())
                    .extracting(EventReader.Event::type)
                    .containsExactlyInAnyOrder("statement", "mention", "alert"));
            assertThat(reader.events())
                    .anyMatch(event -> event.type().equals("statement")
                            && event.about("\"id\":\"" + id(100) + "\"")
                            && event.about("\"backfill\":false"));
            assertThat(reader.events())
                    .anyMatch(event -> event.type().equals("mention")
                            && event.about("\"id\":\"" + id(100) + "/1/0/arms-control/1\"")
                            && event.about("\"spans\":[[0,12]]"));
        }
    }

    @Test
    void answersAtOnceAndKeepsTheConnectionAlive() {
        try (EventReader reader = EventReader.open("?source=live-nothing", null)) {
            await().untilAsserted(() -> {
                assertThat(reader.status()).isEqualTo(200);
                assertThat(reader.lastEventId()).isNotEmpty();
                assertThat(reader.comments()).contains("heartbeat");
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "?source=live-filter                        | statement mention mention",
                "?source=live-filter&type=mention           | mention mention",
                "?source=live-filter&theme=nato-expansion   | statement mention",
                "?source=live-filter&theme=nato-expansion&type=statement | statement",
                "?source=live-filter&speaker=ada-quill      | statement mention mention",
                "?source=live-filter&speaker=Ada%20Quill&language=EN-gb&type=mention,alert | mention mention",
                "?source=live-filter&language=ru            | ''",
                "?source=live-filter&speaker=bo-finch       | ''",
            })
    void isNarrowedBy(String query, String types) {
        String end = "live-end-" + query.hashCode();
        List<String> expected = types.isEmpty() ? List.of() : List.of(types.split(" "));
        try (EventReader reader = EventReader.open(query, null);
                EventReader all = EventReader.open("?source=" + end.replaceAll("[^a-z0-9-]", ""), null)) {
            int partition = 0;
            topics.send("mentions", partition, SampleRecord.mentions(fresh(), "live-filter", THEME, "nato-expansion"));
            topics.send("mentions", partition, SampleRecord.mentions(fresh(), end.replaceAll("[^a-z0-9-]", ""), THEME));

            await().untilAsserted(() -> assertThat(all.events()).hasSize(2));
            await().untilAsserted(() -> assertThat(reader.events())
                    .extracting(EventReader.Event::type)
                    .isEqualTo(expected));
        }
    }

    @Test
    void hearsAPersonUnderEveryAliasAlsoAfterAMerge() {
        try (Archive archive = Archive.open()) {
            archive.theme(THEME, "{\"en\": \"arms\"}");
            archive.alias("ada-quill", "Ada Quill", "ada-quill");
            archive.alias("a-quill", "A. Quill", "ada-quill");
            archive.alias("bo-finch", "Bo Finch", "bo-finch");
            try (EventReader alias = EventReader.open("?source=live-alias&speaker=a-quill&type=statement", null);
                    EventReader merged = EventReader.open("?source=live-alias&speaker=bo-finch&type=statement", null)) {
                topics.send("mentions", 0, SampleRecord.mentions(fresh(), "live-alias", THEME));
                await().untilAsserted(() -> assertThat(alias.events()).hasSize(1));
                assertThat(merged.events()).isEmpty();

                archive.run("UPDATE speaker SET person_key = (SELECT key FROM person WHERE slug = 'bo-finch')");

                await().untilAsserted(() -> {
                    topics.send("mentions", 0, SampleRecord.mentions(fresh(), "live-alias", THEME));
                    assertThat(merged.events()).isNotEmpty();
                });
            }
        }
    }

    @Test
    void goesOnInTheMiddleOfARecord() {
        String statement = fresh();
        String seen;
        try (EventReader reader = EventReader.open("?source=live-middle", null)) {
            topics.send("mentions", statement, SampleRecord.mentions(statement, "live-middle", THEME, THEME, THEME));
            await().untilAsserted(() -> assertThat(reader.events()).hasSize(4));
            seen = reader.events().get(1).id();
        }

        try (EventReader reader = EventReader.open("?source=live-middle", seen)) {
            await().untilAsserted(() -> assertThat(reader.events()).hasSize(2));
            assertThat(reader.events())
                    .extracting(EventReader.Event::data)
                    .satisfiesExactly(
                            second -> assertThat(second).contains(statement + "/1/1/"),
                            third -> assertThat(third).contains(statement + "/1/2/"));
        }
    }

    @Test
    void losesAndRepeatsNothingOverReconnectsBeyondWhatIsHeld() {
        String start;
        try (EventReader reader = EventReader.open("?source=live-resume", null)) {
            await().until(() -> !reader.lastEventId().isEmpty());
            start = reader.lastEventId();
        }
        List<String> statements = IntStream.range(0, 100).mapToObj(i -> fresh()).toList();
        statements.forEach(statement ->
                topics.send("mentions", statement, SampleRecord.mentions(statement, "live-resume", THEME)));

        try (EventReader first = EventReader.open("?source=live-resume&type=statement", start)) {
            await().untilAsserted(() -> assertThat(first.events()).hasSize(100));
            String middle = first.events().get(36).id();
            try (EventReader second = EventReader.open("?source=live-resume&type=statement", middle)) {
                await().untilAsserted(() -> assertThat(second.events()).hasSizeGreaterThanOrEqualTo(63));
                String last = fresh();
                topics.send("mentions", last, SampleRecord.mentions(last, "live-resume", THEME));
                await().untilAsserted(() -> assertThat(second.events()).anyMatch(event -> event.about(last)));

                assertThat(second.events()).hasSize(64);
                assertThat(first.events().subList(0, 37))
                        .extracting(EventReader.Event::data)
                        .doesNotContainAnyElementsOf(second.events().stream()
                                .map(EventReader.Event::data)
                                .toList());
            }
        }
    }

    @Test
    void tellsARepeatedRecordOnce() {
        String statement = fresh();
        String last = fresh();
        try (EventReader reader = EventReader.open("?source=live-twice&type=statement", null)) {
            topics.send("mentions", 2, SampleRecord.mentions(statement, "live-twice", THEME));
            topics.send("mentions", 2, SampleRecord.mentions(statement, "live-twice", THEME));
            topics.send("mentions", 2, SampleRecord.mentions(last, "live-twice", THEME));

            await().untilAsserted(() -> assertThat(reader.events()).anyMatch(event -> event.about(last)));
            assertThat(reader.events()).hasSize(2);
        }
    }

    @Test
    void unreadableRecordStopsNobody() {
        String statement = fresh();
        try (EventReader reader = EventReader.open("?source=live-broken&type=statement", null)) {
            topics.send("mentions", 1, "{\"statement\": 7}");
            topics.send("mentions", 1, "not JSON");
            topics.send("mentions", 1, SampleRecord.mentions(statement, "live-broken", THEME));

            await().untilAsserted(() -> assertThat(reader.events()).hasSize(1));
        }
    }

    @Test
    void announcesWhatIsNoLongerKept() {
        String seen;
        try (EventReader reader = EventReader.open("?source=live-gap&type=statement", null)) {
            await().until(() -> !reader.lastEventId().isEmpty());
            seen = reader.lastEventId();
        }
        long last = IntStream.range(0, 30)
                .mapToLong(i -> topics.send("mentions", 3, SampleRecord.mentions(fresh(), "live-gap", THEME)))
                .max()
                .orElseThrow();
        topics.forget("mentions", 3, last - 4);

        try (EventReader reader = EventReader.open("?source=live-gap&type=statement", seen)) {
            await().untilAsserted(() -> assertThat(reader.events()).hasSize(6));
            assertThat(reader.events())
                    .extracting(EventReader.Event::type)
                    .containsExactly("gap", "statement", "statement", "statement", "statement", "statement");
            assertThat(reader.events().get(0).data()).startsWith("{\"from\":\"" + seen + "\",\"to\":\"");
        }
    }

    @Test
    void positionAheadOfTheTopicsIsAGap() {
        String ahead = "9999.9999.9999.9999_9999.9999.9999.9999";

        try (EventReader reader = EventReader.open("?source=live-ahead", ahead)) {
            await().untilAsserted(() -> assertThat(reader.events())
                    .extracting(EventReader.Event::type)
                    .startsWith("gap"));
        }
    }

    @Test
    void positionWithMorePartitionsThanThereAreIsAGap() {
        String statement = fresh();

        try (EventReader reader = EventReader.open("?source=live-more", "0.0.0.0.0.0.0.0.0.7_0.0.0.0")) {
            await().untilAsserted(() -> assertThat(reader.events())
                    .extracting(EventReader.Event::type)
                    .startsWith("gap"));
            topics.send("mentions", statement, SampleRecord.mentions(statement, "live-more", THEME));

            await().untilAsserted(() -> assertThat(reader.events()).anyMatch(event -> event.about(statement)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "theme=arms-controll | 404 | There is no theme \"arms-controll\"; the nearest is \"arms-control\".",
                "type=shout          | 400 | type is \"shout\" and must be one or more of statement, mention and alert",
                "speaking=ada        | 400 | The parameter speaking is unknown; known are language, lastEventId, source",
                "lastEventId=yes     | 400 | Last-Event-ID is \"yes\" and must be the id of an event of this stream.",
            })
    void refusesWithASentence(String query, int status, String sentence) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/stream?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", startsWith(sentence));
    }

    private static String fresh() {
        return "st_" + java.util.UUID.randomUUID().toString().replace("-", "").substring(0, 26);
    }
}
