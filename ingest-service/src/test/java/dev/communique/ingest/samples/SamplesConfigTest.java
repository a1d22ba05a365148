package dev.communique.ingest.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesConfigTest {
    @Test
    void defaults() {
        SamplesConfig config = Mapping.of(SamplesConfig.class, Map.of());

        assertThat(config.samples()).isEqualTo(false);
    }

    @Test
    void everyPropertyIsMapped() {
        SamplesConfig config = Mapping.of(SamplesConfig.class, Map.of("communique.samples", "true"));

        assertThat(config.samples()).isEqualTo(true);
    }
}
