package dev.communique.analysis.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.TopicSchema;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SourceStatusTest {
    private final String source = "source-" + UUID.randomUUID();
    private final String outage = "ou_" + UUID.randomUUID();

    @Inject
    MeterRegistry metrics;

    @Inject
    SourceStatusReader reader;

    @Test
    void theSampleIsWhatTheSchemaDemands() {
        assertThat(new TopicSchema("source-status").violations(sample())).isEmpty();
    }

    @Test
    void readsTheSample() {
        assertThat(reader.read(sample().getBytes(StandardCharsets.UTF_8))).hasValueSatisfying(status -> {
            assertThat(status.condition()).isEqualTo("failing");
            assertThat(status.publisher().country()).isEqualTo("LO");
            assertThat(status.outages()).extracting(Outage::kind).containsExactly("failing", "unread");
            assertThat(status.outages().get(0).to()).isNull();
        });
    }

    @Test
    void showsTheGatewayWhatIsOutAndWhatIsOver() {
        send(status(1, "failing", "null", false));
        awaitOutages("failing|2026-03-06 07:15:00+00|null|f");

        send(status(2, "ok", "\"2026-03-06T09:00:00Z\"", true));

        awaitOutages("failing|2026-03-06 07:15:00+00|2026-03-06 09:00:00+00|t");
        assertThat(Views.rows(
                        "SELECT condition, country, watermark AT TIME ZONE 'UTC' || '+00' FROM analysis.source_status_view WHERE source = ?",
                        source))
                .containsExactly("ok|LO|2026-03-06 07:15:00+00");
    }

    @Test
    void passesOverWhatIsOlderThanWhatItKnows() {
        send(status(5, "ok", "\"2026-03-06T09:00:00Z\"", true));
        send(status(4, "failing", "null", false));
        send(status(6, "ok", "\"2026-03-06T10:00:00Z\"", true));

        awaitOutages("failing|2026-03-06 07:15:00+00|2026-03-06 10:00:00+00|t");
    }

    @Test
    void countsWhatIsNoStatusAndGoesOn() {
        double before = metrics.counter("communique.source.statuses.refused").count();

        Topics.sendTo("source-status", source, "no status".getBytes(StandardCharsets.UTF_8));
        Topics.sendTo("source-status", source, "{\"source\": \"A B\"}".getBytes(StandardCharsets.UTF_8));
        send(status(1, "failing", "null", false));

        awaitOutages("failing|2026-03-06 07:15:00+00|null|f");
        assertThat(metrics.counter("communique.source.statuses.refused").count())
                .isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void whatTheDatabaseRefusesHoldsUpNoOther() {
        double before = metrics.counter("communique.source.statuses.refused").count();

        send(status(1, "failing", "null", false).replace("\"reason\": null", "\"reason\": \"\\u0000\""));
        send(status(2, "failing", "null", false));

        awaitOutages("failing|2026-03-06 07:15:00+00|null|f");
        assertThat(metrics.counter("communique.source.statuses.refused").count())
                .isGreaterThanOrEqualTo(before + 1);
    }

    private void send(String status) {
        Topics.sendTo("source-status", source, status.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitOutages(String row) {
        await().untilAsserted(() -> assertThat(Views.rows(
                        "SELECT kind, began AT TIME ZONE 'UTC' || '+00', ended AT TIME ZONE 'UTC' || '+00', caught_up"
                                + " FROM analysis.outage_view WHERE source = ?",
                        source))
                .isEqualTo(List.of(row)));
    }

    private String status(long number, String condition, String to, boolean caughtUp) {
        return """
                {"source": "%s", "number": %d, "at": "2026-03-06T08:15:00Z",
                 "publisher": {"name": "Harbour Council", "country": "LO"}, "condition": "%s",
                 "since": "2026-03-06T07:30:00Z", "reason": null, "watermark": "2026-03-06T07:15:00Z",
                 "outages": [{"id": "%s", "kind": "failing", "from": "2026-03-06T07:15:00Z", "to": %s,
                              "caughtUp": %s, "reason": "it answers with status 503"}]}
                """.formatted(source, number, condition, outage, to, caughtUp);
    }

    private static String sample() {
        try {
            return Files.readString(Path.of("../deploy/topics/source-status.sample.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
