package dev.communique.ingest.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import dev.communique.ingest.source.PushSources;
import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.ReadOutcome.Listed;
import dev.communique.ingest.source.SourceRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SourceStatusTest {
    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));

    @Inject
    Event<ReadOutcome> outcomes;

    @Inject
    PushSources sources;

    @Test
    void tellsTheTopicOfAnOutageAndOfItsEnd() throws IOException {
        SourceRef source = sources.named("watched-" + UUID.randomUUID());
        try (StatementsTopic topic = new StatementsTopic("source-status")) {
            read(source, 0);
            fail(source, 1);
            fail(source, 2);
            fail(source, 3);

            JsonNode failing = awaitCondition(topic, source, "failing");
            assertThat(failing.at("/watermark").textValue()).isEqualTo(START.toString());
            assertThat(failing.at("/outages/0/kind").textValue()).isEqualTo("failing");
            assertThat(failing.at("/outages/0/to").isNull()).isTrue();

            read(source, 4);

            JsonNode ok =
                    awaitCondition(topic, source, "ok", failing.get("number").longValue());
            assertThat(ok.at("/outages/0/id")).isEqualTo(failing.at("/outages/0/id"));
            assertThat(ok.at("/outages/0/to").textValue()).isEqualTo(at(4).toString());
            assertThat(ok.at("/outages/0/caughtUp").booleanValue()).isTrue();
        }
    }

    private void read(SourceRef source, int quarters) {
        note(ReadOutcome.whole(source, at(quarters), new Listed(5, 5, 0, 0, 100, List.of()), null));
    }

    private void fail(SourceRef source, int quarters) {
        note(ReadOutcome.failed(source, at(quarters), "server-error", "it answers with status 503"));
    }

    private void note(ReadOutcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> outcomes.fire(outcome));
    }

    private static Instant at(int quarters) {
        return START.plus(Duration.ofMinutes(15).multipliedBy(quarters));
    }

    private static JsonNode awaitCondition(StatementsTopic topic, SourceRef source, String condition) {
        return awaitCondition(topic, source, condition, 0);
    }

    private static JsonNode awaitCondition(StatementsTopic topic, SourceRef source, String condition, long after) {
        return topic.await(
                        1,
                        record -> record.key().equals(source.slug())
                                && record.text("condition").equals(condition)
                                && record.statement().get("number").longValue() > after)
                .get(0)
                .statement();
    }
}
