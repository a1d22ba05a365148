package dev.communique.ingest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialConfigTest {
    @Test
    void defaults() {
        TrialConfig config = Mapping.of(TrialConfig.class, Map.of());

        assertThat(config.longest()).isEqualTo(Duration.ofSeconds(17));
        assertThat(config.longestCheck()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.statements()).isEqualTo(30);
        assertThat(config.atOnce()).isEqualTo(4);
    }

    @Test
    void everyPropertyIsMapped() {
        TrialConfig config = Mapping.of(
                TrialConfig.class,
                Map.of(
                        "communique.trial.longest", "1s",
                        "communique.trial.longest-check", "2s",
                        "communique.trial.statements", "3",
                        "communique.trial.at-once", "5"));

        assertThat(config.longest()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longestCheck()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.statements()).isEqualTo(3);
        assertThat(config.atOnce()).isEqualTo(5);
    }
}
