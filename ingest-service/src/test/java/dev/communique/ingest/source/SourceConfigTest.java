package dev.communique.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceConfigTest {
    @Test
    void defaults() {
        SourceConfig config = Mapping.of(SourceConfig.class, Map.of());

        assertThat(config.shortestInterval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void everyPropertyIsMapped() {
        SourceConfig config = Mapping.of(SourceConfig.class, Map.of("communique.source.shortest-interval", "2s"));

        assertThat(config.shortestInterval()).isEqualTo(Duration.ofSeconds(2));
    }
}
