package dev.communique.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.TopicSchema;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class StatementsPathTest {
    private static final String ON_ARMS_CONTROL = "Arms control is not a favour that one side does the other.";
    private static final String ON_NOTHING = "We shall meet again in May.";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void countsWhatAnAnswerSaysAndNotWhatWasAsked() {
        SampleStatement statement = SampleStatement.fresh();

        Topics.send(statement);

        awaitMentionEvents(statement, 1);
        assertThat(Views.rows(
                        "SELECT revision, passage, theme, version, turn, speaker, speaker_slug, language, spans, source"
                                + " FROM analysis.mention_view WHERE statement_id = ?",
                        statement.id()))
                .containsExactly("1|1|arms-control|1|answer|Ada Quill|ada-quill|en|[[0, 12]]|lorania-mfa");
        assertThat(series(statement)).containsExactly("arms-control|answer|en|ada-quill|LO|1");
        assertThat(denominators(statement))
                .containsExactlyInAnyOrder("question|en|null|LO|1|8", "answer|en|ada-quill|LO|2|22");
    }

    @Test
    void offersTheStatementAsItCame() {
        SampleStatement statement = SampleStatement.fresh();

        Topics.send(statement);

        awaitMentionEvents(statement, 1);
        assertThat(Views.rows(
                        "SELECT revision, source, publisher_name, publisher_country, published, published_basis,"
                                + " published_at AT TIME ZONE 'UTC', published_date, delivered, language, speaker_slug,"
                                + " speaker_slugs, speaker_names, backfill, document"
                                + " FROM analysis.statement_view WHERE statement_id = ?",
                        statement.id()))
                .containsExactly("1|lorania-mfa|Ministry of Foreign Affairs of Lorania|LO|2026-03-04T11:27:00+01:00"
                        + "|published|2026-03-04 10:27:00|null|2026-03-03|en|ada-quill|{ada-quill}|{\"Ada Quill\"}|f|"
                        + statement.json());
    }

    @Test
    void publishesARecordThatFitsTheTopicsSchema() throws IOException {
        SampleStatement statement = SampleStatement.fresh();

        Topics.send(statement);

        ConsumerRecord<String, String> event = awaitMentionEvents(statement, 1).get(0);
        assertThat(new TopicSchema("mentions").violations(event.value())).isEmpty();
        assertThat(Topics.header(event, "ce_id")).isEqualTo(statement.id() + "/1");
        assertThat(Topics.header(event, "ce_type")).isEqualTo("dev.communique.revision.analysed");
        assertThat(Topics.header(event, "ce_source")).isEqualTo("/analysis");
        JsonNode mention = json(event).at("/mentions/0");
        assertThat(mention.path("text").asText()).isEqualTo(ON_ARMS_CONTROL);
        assertThat(mention.path("spans").toString()).isEqualTo("[[0,12]]");
    }

    @Test
    void countsARedeliveredRecordOnceAndSendsTheSameAgain() {
        SampleStatement statement = SampleStatement.fresh();
        Topics.send(statement);
        awaitMentionEvents(statement, 1);

        Topics.send(statement);

        List<ConsumerRecord<String, String>> events = awaitMentionEvents(statement, 2);
        assertThat(events.get(1).value()).isEqualTo(events.get(0).value());
        assertThat(Topics.header(events.get(1), "ce_id")).isEqualTo(Topics.header(events.get(0), "ce_id"));
        assertThat(Topics.header(events.get(1), "ce_time")).isEqualTo(Topics.header(events.get(0), "ce_time"));
        assertThat(series(statement)).containsExactly("arms-control|answer|en|ada-quill|LO|1");
    }

    @Test
    void takesBackWhatTheRevisionBeforeHad() throws IOException {
        SampleStatement first = SampleStatement.fresh();
        SampleStatement second = first.revision(2).answering(ON_NOTHING);
        Topics.send(first);
        awaitMentionEvents(first, 1);

        Topics.send(second);

        JsonNode event = json(awaitMentionEvents(first, 2).get(1));
        assertThat(event.path("mentions")).isEmpty();
        assertThat(event.path("withdrawn").toString())
                .isEqualTo("[{\"theme\":\"arms-control\",\"version\":1,\"revision\":1,\"passage\":1}]");
        assertThat(series(first)).isEmpty();
        assertThat(denominators(first)).containsExactly("answer|en|ada-quill|LO|1|6");
        assertThat(Views.rows("SELECT revision FROM analysis.statement_view WHERE statement_id = ?", first.id()))
                .containsExactly("2");
    }

    @Test
    void takesEverythingBackThatIsWithdrawn() throws IOException {
        SampleStatement statement = SampleStatement.fresh();
        Topics.send(statement);
        awaitMentionEvents(statement, 1);

        Topics.send(statement.revision(2).with("reason", "withdrawn").silent());

        ConsumerRecord<String, String> record = awaitMentionEvents(statement, 2).get(1);
        assertThat(new TopicSchema("mentions").violations(record.value())).isEmpty();
        assertThat(json(record).at("/statement/reason").asText()).isEqualTo("withdrawn");
        assertThat(json(record).path("withdrawn")).hasSize(1);
        for (String view : List.of("statement_view", "mention_view")) {
            assertThat(Views.rows("SELECT 1 FROM analysis." + view + " WHERE statement_id = ?", statement.id()))
                    .isEmpty();
        }
        for (String view : List.of("series_view", "denominator_view")) {
            assertThat(Views.rows(
                            "SELECT 1 FROM analysis." + view + " WHERE statement_key = (SELECT DISTINCT statement_key"
                                    + " FROM analysis.revision_view WHERE statement_id = ?)",
                            statement.id()))
                    .isEmpty();
        }
        assertThat(Views.rows(
                        "SELECT revision, counted, reason FROM analysis.revision_view WHERE statement_id = ?"
                                + " ORDER BY revision",
                        statement.id()))
                .containsExactly("1|f|published", "2|t|withdrawn");
    }

    @Test
    void marksWhatStandsElsewhereTooOrWasTranslated() {
        SampleStatement original = SampleStatement.fresh();
        SampleStatement copy = SampleStatement.fresh().copyOf(original);
        SampleStatement translation = SampleStatement.fresh().translationOf(original, "ru-RU");

        Topics.send(original, copy, translation);

        awaitMentionEvents(copy, 1);
        awaitMentionEvents(translation, 1);
        assertThat(marks("series_view", original)).containsExactly("f|null");
        assertThat(marks("series_view", copy)).containsExactly("t|null");
        assertThat(marks("series_view", translation)).containsExactly("f|ru");
        assertThat(marks("denominator_view", copy)).containsExactly("t|null");
        assertThat(marks("denominator_view", translation)).containsExactly("f|ru");
    }

    private static List<String> marks(String view, SampleStatement statement) {
        return Views.rows(
                "SELECT DISTINCT copy, original_language FROM analysis." + view + " WHERE statement_key ="
                        + " (SELECT statement_key FROM analysis.statement_view WHERE statement_id = ?)",
                statement.id());
    }

    @Test
    void countsNoRevisionThatComesAfterAHigherOne() throws IOException {
        SampleStatement first = SampleStatement.fresh();
        SampleStatement second = first.revision(2).answering(ON_NOTHING);
        Topics.send(second);
        awaitMentionEvents(first, 1);

        Topics.send(first);

        JsonNode event = json(awaitMentionEvents(first, 2).get(1));
        assertThat(event.at("/statement/revision").asInt()).isEqualTo(1);
        assertThat(event.path("mentions")).isEmpty();
        assertThat(series(first)).isEmpty();
        assertThat(Views.rows("SELECT revision FROM analysis.statement_view WHERE statement_id = ?", first.id()))
                .containsExactly("2");
    }

    @Test
    void countsADateAsThatDay() {
        SampleStatement statement = SampleStatement.fresh().with("published", "2024-02-29");

        Topics.send(statement);

        awaitMentionEvents(statement, 1);
        assertThat(Views.rows(
                        "SELECT published_at, published_date, sort_at AT TIME ZONE 'UTC' FROM analysis.series_view"
                                + " WHERE statement_key = (SELECT max(statement_key) FROM analysis.series_view"
                                + " WHERE published_date = '2024-02-29')"))
                .containsExactly("null|2024-02-29|2024-02-29 00:00:00");
    }

    private static List<ConsumerRecord<String, String>> awaitMentionEvents(SampleStatement statement, int count) {
        return await().atMost(LIMIT)
                .until(() -> Topics.read("mentions", statement.id()), events -> events.size() >= count);
    }

    private static List<String> series(SampleStatement statement) {
        return Views.rows(
                "SELECT theme, turn, language, speaker_slug, country, mentions FROM analysis.series_view"
                        + " WHERE source = 'lorania-mfa' AND statement_key ="
                        + " (SELECT statement_key FROM analysis.statement_view WHERE statement_id = ?)",
                statement.id());
    }

    private static List<String> denominators(SampleStatement statement) {
        return Views.rows(
                "SELECT turn, language, speaker_slug, country, passages, words FROM analysis.denominator_view"
                        + " WHERE statement_key ="
                        + " (SELECT statement_key FROM analysis.statement_view WHERE statement_id = ?)",
                statement.id());
    }

    private static JsonNode json(ConsumerRecord<String, String> event) throws IOException {
        return new ObjectMapper().readTree(event.value());
    }
}
