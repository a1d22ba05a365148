package dev.communique.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.Mapping;
import dev.communique.local.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatementPublisherTest {
    @Test
    @Timeout(20)
    void givesUpAWholeBatchAtOnceWhenTheBrokerIsAway() {
        StatementPublisher publisher = new StatementPublisher(
                "127.0.0.1:" + Ports.free(),
                Mapping.of(RelayConfig.class, Map.of("communique.relay.delivery-timeout", "1s")));
        List<UnsentRevision> revisions = List.of(revision(1), revision(2), revision(3));
        long begin = System.nanoTime();

        List<Sending> outcomes = publisher.send(revisions);

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Sending.Failed.class));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @Timeout(20)
    void replacesAProducerThatThrows() {
        Set<Thread> before = producerThreads();
        StatementPublisher publisher =
                new StatementPublisher("127.0.0.1:" + Ports.free(), Mapping.of(RelayConfig.class, Map.of()));

        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> publisher.send(List.of(revision(1))));
        } finally {
            Thread.interrupted();
        }

        Awaitility.await().untilAsserted(() -> assertThat(before).containsAll(producerThreads()));
    }

    private static Set<Thread> producerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("kafka-producer-network-thread"))
                .collect(Collectors.toSet());
    }

    private static UnsentRevision revision(long position) {
        return new UnsentRevision(position, "st_" + position, 1, Instant.EPOCH, new byte[] {'{', '}'});
    }
}
