package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollConfigTest {
    @Test
    void defaults() {
        PollConfig config = Mapping.of(PollConfig.class, Map.of());

        assertThat(config.readers()).isEqualTo(8);
        assertThat(config.longestRead()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void everyPropertyIsMapped() {
        PollConfig config = Mapping.of(
                PollConfig.class,
                Map.of(
                        "communique.poll.readers", "1",
                        "communique.poll.longest-read", "2s"));

        assertThat(config.readers()).isEqualTo(1);
        assertThat(config.longestRead()).isEqualTo(Duration.ofSeconds(2));
    }
}
