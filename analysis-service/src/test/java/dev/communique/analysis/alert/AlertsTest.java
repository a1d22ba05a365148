package dev.communique.analysis.alert;

import static io.restassured.RestAssured.given;
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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class AlertsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ON_ARMS_CONTROL = "Arms control is not a favour that one side does the other.";
    private static final String ON_NOTHING = "We shall meet again in May.";

    /** Of its own for every test, so that no rule hears of another test's statements. */
    private String source;

    @BeforeEach
    void takeASourceOfOnesOwn() {
        source = "source-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void everyMentionAlertsOnceAStatementWithAllItsPassages() throws IOException {
        String rule = rule("every-mention", "");
        SampleStatement statement = statement("2026-03-04")
                .answering(ON_ARMS_CONTROL, ON_NOTHING, "Without arms control there is only an arms race.");

        Topics.send(statement);

        ConsumerRecord<String, String> event = awaitAlerts(rule, 1).get(0);
        assertThat(new TopicSchema("alerts").violations(event.value())).isEmpty();
        assertThat(Topics.header(event, "ce_type")).isEqualTo("dev.communique.alert.created");
        JsonNode alert = json(event);
        assertThat(Topics.header(event, "ce_id")).isEqualTo(alert.path("id").asText());
        assertThat(alert.path("cause").asText()).isEqualTo(statement.id());
        assertThat(alert.path("reason").asText()).isEqualTo("Mention of arms-control by Ada Quill in 2 passages");
        assertThat(alert.path("passages").findValuesAsText("index")).containsExactly("0", "2");
    }

    @Test
    void aLaterRevisionIsNoSecondCause() {
        String rule = rule("every-mention", "");
        SampleStatement statement = statement("2026-03-04");
        Topics.send(statement);
        awaitAlerts(rule, 1);

        Topics.send(statement.revision(2).answering(ON_ARMS_CONTROL, ON_ARMS_CONTROL));

        awaitAnalysed(statement, 2);
        assertThat(storedAlerts(rule)).containsExactly(statement.id());
    }

    @Test
    void whatWasReadAgainAlertsNothing() {
        String rule = rule("every-mention", "");
        SampleStatement statement = statement("2026-03-04").answering(ON_NOTHING);
        Topics.send(statement);

        Topics.send(statement.revision(2).with("reason", "reread").answering(ON_ARMS_CONTROL));

        awaitAnalysed(statement, 2);
        assertThat(storedAlerts(rule)).isEmpty();
    }

    @Test
    void aCopyAlertsNothingThatItsLeaderSaid() {
        String rule = rule("every-mention", "");
        SampleStatement leader = statement("2026-03-04");
        SampleStatement copy = statement("2026-03-05").copyOf(leader);
        SampleStatement translation = statement("2026-03-05").translationOf(leader, "ru");

        Topics.send(leader);
        awaitAlerts(rule, 1);
        Topics.send(copy, translation);

        awaitAnalysed(copy, 1);
        awaitAnalysed(translation, 1);
        assertThat(storedAlerts(rule)).containsExactly(leader.id());
    }

    @Test
    void aLeaderThatComesAfterItsCopyAlertsNothingMore() {
        String rule = rule("every-mention", "");
        SampleStatement leader = statement("2026-03-04");
        SampleStatement copy = statement("2026-03-05").copyOf(leader);

        Topics.send(copy);
        awaitAlerts(rule, 1);
        Topics.send(leader);

        awaitAnalysed(leader, 1);
        assertThat(storedAlerts(rule)).containsExactly(copy.id());
    }

    @Test
    void aCopyAlertsByARuleThatItsLeaderDoesNotFit() {
        SampleStatement elsewhere = statement("2026-03-04").with("source", source + "-x");
        SampleStatement copy = statement("2026-03-05").copyOf(elsewhere);
        String rule = rule("every-mention", "");

        Topics.send(elsewhere);
        awaitAnalysed(elsewhere, 1);
        Topics.send(copy);

        awaitAlerts(rule, 1);
        assertThat(storedAlerts(rule)).containsExactly(copy.id());
    }

    @Test
    void aRedeliveredRecordSendsItsAlertAgainAndMakesNoOther() {
        String rule = rule("every-mention", "");
        SampleStatement statement = statement("2026-03-04");
        Topics.send(statement);
        ConsumerRecord<String, String> first = awaitAlerts(rule, 1).get(0);

        Topics.send(statement);

        ConsumerRecord<String, String> second = awaitAlerts(rule, 2).get(1);
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(storedAlerts(rule)).hasSize(1);
    }

    @Test
    void aRuleAboutAnotherSpeakerOrCountryHearsNothing() {
        String speaker = rule("every-mention", ", \"speaker\": \"Bo Lind\"");
        String country = rule("every-mention", ", \"country\": \"XA\"");
        String fitting = rule("every-mention", ", \"speaker\": \"Ada Quill\", \"country\": \"LO\"");

        Topics.send(statement("2026-03-04"));

        awaitAlerts(fitting, 1);
        assertThat(storedAlerts(speaker)).isEmpty();
        assertThat(storedAlerts(country)).isEmpty();
    }

    @Test
    void aBackfillAlertsNobody() {
        String every = rule("every-mention", "");
        String first = rule("first-mention", ", \"period\": \"P90D\"");
        SampleStatement statement = statement("2026-03-04").backfill();

        Topics.send(statement);

        awaitAnalysed(statement, 1);
        assertThat(storedAlerts(every)).isEmpty();
        assertThat(storedAlerts(first)).isEmpty();
    }

    @Test
    void aLaterRevisionOfABackfillAlertsNobody() {
        String rule = rule("every-mention", "");
        SampleStatement apart = statement("2026-03-04").answering(ON_NOTHING).backfill();
        SampleStatement together = statement("2026-03-04").answering(ON_NOTHING).backfill();
        Topics.send(apart);
        awaitAnalysed(apart, 1);

        Topics.send(revised(apart), together, revised(together));

        awaitAnalysed(apart, 2);
        awaitAnalysed(together, 2);
        assertThat(storedAlerts(rule)).isEmpty();
    }

    @Test
    void aLaterRevisionAlertsWhenItSaysWhatTheOneBeforeDidNot() {
        String every = rule("every-mention", "");
        String first = rule("first-mention", ", \"period\": \"P90D\"");
        SampleStatement statement = statement("2026-03-04").answering(ON_NOTHING);
        Topics.send(statement);
        awaitAnalysed(statement, 1);

        Topics.send(revised(statement));

        awaitAnalysed(statement, 2);
        assertThat(storedAlerts(every)).containsExactly(statement.id());
        assertThat(storedAlerts(first)).containsExactly(statement.id());
    }

    @Test
    void aRuleHearsNothingOfWhatIsOlderThanItWhenThatIsRevised() {
        SampleStatement statement = statement("2026-03-04");
        Topics.send(statement);
        awaitAnalysed(statement, 1);
        String every = rule("every-mention", "");
        String first = rule("first-mention", ", \"period\": \"P90D\"");
        String other = rule("every-mention", ", \"speaker\": \"Bo Lind\"");

        Topics.send(statement
                .revision(2)
                .answering(ON_ARMS_CONTROL, ON_ARMS_CONTROL)
                .andSaying("answer", "Bo Lind", "bo-lind", "en", ON_ARMS_CONTROL));

        awaitAnalysed(statement, 2);
        assertThat(storedAlerts(every)).isEmpty();
        assertThat(storedAlerts(first)).isEmpty();
        assertThat(storedAlerts(other)).containsExactly(statement.id());
    }

    @Test
    void theFirstMentionInThePeriodAlertsAndTheNextDoesNot() throws IOException {
        String rule = rule("first-mention", ", \"period\": \"P90D\"");
        SampleStatement first = statement("2026-01-01T10:00:00Z");
        SampleStatement next = statement("2026-02-01T10:00:00Z");

        Topics.send(first, next);

        awaitAnalysed(first, 1);
        awaitAnalysed(next, 1);
        assertThat(json(awaitAlerts(rule, 1).get(0)).path("reason").asText())
                .isEqualTo("First mention of arms-control in 90 days, by Ada Quill");
        assertThat(storedAlerts(rule)).containsExactly(first.id());
    }

    @Test
    void theBeginningOfThePeriodBelongsToIt() {
        String rule = rule("first-mention", ", \"period\": \"P90D\"");
        SampleStatement before = statement("2026-01-01T10:00:00Z").backfill();
        SampleStatement within = statement("2026-04-01T10:00:00Z");
        SampleStatement beyond = statement("2026-06-30T10:00:01Z");

        Topics.send(before);
        awaitAnalysed(before, 1);
        Topics.send(within);
        awaitAnalysed(within, 1);
        Topics.send(beyond);
        awaitAnalysed(beyond, 1);

        assertThat(storedAlerts(rule)).containsExactly(beyond.id());
    }

    @Test
    void whatWasPublishedLaterButArrivedEarlierDoesNotStandBefore() {
        String rule = rule("first-mention", ", \"period\": \"P90D\"");
        SampleStatement later = statement("2026-03-10T10:00:00Z");
        SampleStatement earlier = statement("2026-03-01T10:00:00Z");
        Topics.send(later);
        awaitAnalysed(later, 1);

        Topics.send(earlier);

        awaitAnalysed(earlier, 1);
        assertThat(storedAlerts(rule)).containsExactlyInAnyOrder(later.id(), earlier.id());
    }

    @Test
    void ofTwoPublishedAtOnceTheFirstToArriveAlerts() {
        String rule = rule("first-mention", ", \"period\": \"P90D\"");
        SampleStatement first = statement("2026-03-04");
        SampleStatement second = statement("2026-03-04");
        Topics.send(first);
        awaitAnalysed(first, 1);

        Topics.send(second);

        awaitAnalysed(second, 1);
        assertThat(storedAlerts(rule)).containsExactly(first.id());
    }

    @Test
    void whatWasTakenBackStandsBeforeNothing() {
        String rule = rule("first-mention", ", \"period\": \"P90D\"");
        SampleStatement withdrawn = statement("2026-02-01").backfill();
        SampleStatement statement = statement("2026-03-01");
        Topics.send(withdrawn, withdrawn.revision(2).answering(ON_NOTHING));
        awaitAnalysed(withdrawn, 2);

        Topics.send(statement);

        awaitAnalysed(statement, 1);
        assertThat(storedAlerts(rule)).containsExactly(statement.id());
    }

    @Test
    void deletingARuleKeepsItsAlerts() {
        String rule = rule("every-mention", "");
        SampleStatement statement = statement("2026-03-04");
        Topics.send(statement);
        awaitAlerts(rule, 1);

        given().auth()
                .oauth2("test")
                .delete("/api/v1/alert-rules/" + rule)
                .then()
                .statusCode(204);

        assertThat(storedAlerts(rule)).containsExactly(statement.id());
    }

    /** No back-fill, and about arms control. */
    private static SampleStatement revised(SampleStatement statement) {
        return statement.revision(2).backfill(false).answering(ON_ARMS_CONTROL);
    }

    private SampleStatement statement(String published) {
        return SampleStatement.fresh().with("source", source).with("published", published);
    }

    private String rule(String kind, String more) {
        return given().auth()
                .oauth2("test")
                .contentType("application/json")
                .body("{\"name\": \"A rule\", \"kind\": \"%s\", \"theme\": \"arms-control\", \"source\": \"%s\"%s}"
                        .formatted(kind, source, more))
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> storedAlerts(String rule) {
        return Views.rows("SELECT cause FROM analysis.alert_view WHERE rule = ? ORDER BY at", rule);
    }

    private static List<ConsumerRecord<String, String>> awaitAlerts(String rule, int count) {
        return await().atMost(LIMIT).until(() -> Topics.read("alerts", rule), alerts -> alerts.size() >= count);
    }

    /** Until all these records of the statement are through, alerts included: its next one is sent after them. */
    private static void awaitAnalysed(SampleStatement statement, int records) {
        await().atMost(LIMIT)
                .until(() -> Topics.read("mentions", statement.id()).size() >= records);
    }

    private static JsonNode json(ConsumerRecord<String, String> event) throws IOException {
        return new ObjectMapper().readTree(event.value());
    }
}
