package dev.communique.analysis.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class FaultsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String[] AWAY = {
        "ALTER ROLE communique_analysis CONNECTION LIMIT 0",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'communique_analysis'"
    };
    private static final String BACK = "ALTER ROLE communique_analysis CONNECTION LIMIT -1";

    @Test
    void aMalformedRecordIsSetAsideWithTheReasonAndTheNextIsAnalysed() {
        String key = "broken-" + UUID.randomUUID();
        SampleStatement next = SampleStatement.fresh();

        Topics.send(key, "{\"id\": 7".getBytes(StandardCharsets.UTF_8));
        Topics.send(next);

        awaitAnalysed(next);
        ConsumerRecord<String, String> letter = awaitDeadLetter(key);
        assertThat(letter.value()).isEqualTo("{\"id\": 7");
        assertThat(Topics.header(letter, "communique-reason")).startsWith("the record");
        assertThat(Topics.header(letter, "communique-topic")).isEqualTo("statements");
        assertThat(Topics.header(letter, "communique-partition")).matches("\\d");
        assertThat(Topics.header(letter, "communique-offset")).matches("\\d+");
    }

    @Test
    void aRecordWithoutAValueOrUnderAnotherKeyIsSetAside() {
        String empty = "empty-" + UUID.randomUUID();
        String other = "other-" + UUID.randomUUID();

        Topics.send(empty, null);
        Topics.send(other, SampleStatement.fresh().bytes());

        assertThat(Topics.header(awaitDeadLetter(empty), "communique-reason")).isEqualTo("the record has no value");
        assertThat(Topics.header(awaitDeadLetter(other), "communique-reason"))
                .isEqualTo("the record's key must be the statement's id");
    }

    @Test
    void aHeaderWithoutAValueIsKeptWhereItsRecordGoes() {
        String key = "broken-" + UUID.randomUUID();
        SampleStatement next = SampleStatement.fresh();
        Header empty = new RecordHeader("note", (byte[]) null);

        Topics.send(key, "{".getBytes(StandardCharsets.UTF_8), empty);
        Topics.send(next.id(), next.bytes(), empty);

        assertThat(awaitDeadLetter(key).headers().lastHeader("note").value()).isNull();
        awaitAnalysed(next);
    }

    @Test
    void headersThatAreNoCloudEventHoldNothingUp() {
        SampleStatement structured = SampleStatement.fresh();
        SampleStatement binary = SampleStatement.fresh();

        Topics.send(structured.id(), structured.bytes(), header("content-type", "application/cloudevents+json"));
        Topics.send(
                binary.id(),
                binary.bytes(),
                header("ce_specversion", "1.0"),
                header("ce_id", "1"),
                header("ce_type", "no such type"),
                header("ce_source", "no address %%"),
                header("ce_time", "yesterday"));

        awaitAnalysed(structured);
        awaitAnalysed(binary);
    }

    @Test
    void aRecordWithAnInstantThatTheDatabaseDoesNotKnowIsSetAside() {
        SampleStatement statement = SampleStatement.fresh().with("seen", "+200000000-01-01T00:00:00Z");

        Topics.send(statement);

        assertThat(Topics.header(awaitDeadLetter(statement.id()), "communique-reason"))
                .startsWith("the database refuses it: SQLSTATE 22");
    }

    @Test
    void aReasonThatQuotesMegabytesIsCut() {
        SampleStatement statement = SampleStatement.fresh().with("published", "x".repeat(5 << 20));

        Topics.send(statement);

        assertThat(Topics.header(awaitDeadLetter(statement.id()), "communique-reason"))
                .startsWith("published ")
                .hasSizeLessThan(1_000);
    }

    @Test
    void whatIsSetAsideStandsInTheBooks() {
        String source = "source-" + UUID.randomUUID().toString().substring(0, 8);
        SampleStatement good = SampleStatement.fresh().with("source", source);
        SampleStatement bad = SampleStatement.fresh().with("source", source).with("published", "yesterday");

        Topics.send(bad, good);

        awaitAnalysed(good);
        awaitDeadLetter(bad.id());
        assertThat(Views.rows(
                        "SELECT day, analysed, set_aside FROM analysis.reconciliation_view WHERE source = ?", source))
                .containsExactly("2026-03-04|1|1");
    }

    @Test
    void aRecordThatTheDatabaseRefusesIsSetAsideAloneAndTheOthersAreAnalysed() {
        SampleStatement refused = SampleStatement.fresh().with("title", "a\0b");
        SampleStatement next = SampleStatement.fresh();

        Topics.send(refused, next);

        awaitAnalysed(next);
        assertThat(Topics.header(awaitDeadLetter(refused.id()), "communique-reason"))
                .startsWith("the database refuses it: SQLSTATE 22");
    }

    @Test
    void aDatabaseThatIsAwayMultipliesNoDeadLetters() throws SQLException {
        String key = "broken-" + UUID.randomUUID();
        database(AWAY);
        Topics.send(key, "{".getBytes(StandardCharsets.UTF_8));
        awaitHeldUp();
        assertThat(Topics.read("statements-dead-letter", key)).isEmpty();

        database(BACK);

        awaitDeadLetter(key);
        awaitReady();
        assertThat(Topics.read("statements-dead-letter", key)).hasSize(1);
    }

    @Test
    void aDatabaseThatIsAwayHoldsTheRecordsUpAndLosesNone() throws SQLException {
        SampleStatement statement = SampleStatement.fresh();
        database(AWAY);
        Topics.send(statement);
        awaitHeldUp();

        database(BACK);

        awaitAnalysed(statement);
        awaitReady();
    }

    private static void awaitHeldUp() {
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'statements' }.data.reason", containsString("SQLException")));
    }

    private static void awaitReady() {
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void database(String... commands) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "local");
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static void awaitAnalysed(SampleStatement statement) {
        await().atMost(LIMIT)
                .until(() -> !Topics.read("mentions", statement.id()).isEmpty());
    }

    private static ConsumerRecord<String, String> awaitDeadLetter(String key) {
        List<ConsumerRecord<String, String>> letters = await().atMost(LIMIT)
                .until(() -> Topics.read("statements-dead-letter", key), found -> !found.isEmpty());
        return letters.get(0);
    }
}
