package dev.communique.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.local.LocalBroker;
import dev.communique.local.Ports;
import dev.communique.local.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailConsumerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @TempDir
    Path folder;

    @Test
    void saysThatTheBrokerIsGoneAndBack() throws Exception {
        int port = Ports.free();
        int controllerPort = Ports.free();
        TailConsumer tail = tail("127.0.0.1:" + port);
        try (LocalBroker broker = LocalBroker.start(folder, port, controllerPort)) {
            Topics.create(broker.bootstrapServers());
            tail.start(null);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tail.fault()).isNull());
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tail.fault()).startsWith("the broker cannot be read: "));

        LocalBroker back = LocalBroker.start(folder, port, controllerPort);
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tail.fault()).isNull());
            tail.stop(null);
        } finally {
            back.close();
        }
    }

    private TailConsumer tail(String bootstrapServers) {
        TopicConsumer topics = new TopicConsumer(
                Map.of("bootstrap.servers", bootstrapServers), new RecordReader(new ObjectMapper()), metrics);
        return new TailConsumer(topics, new Subscribers(metrics), StreamConfigTest.config(Map.of()));
    }
}
