package dev.communique.analysis.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.Mapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicConfigTest {
    @Test
    void defaults() {
        TopicConfig config = Mapping.of(TopicConfig.class, Map.of());

        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void everyPropertyIsMapped() {
        TopicConfig config = Mapping.of(TopicConfig.class, Map.of("communique.publishing.delivery-timeout", "5s"));

        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(5));
    }
}
