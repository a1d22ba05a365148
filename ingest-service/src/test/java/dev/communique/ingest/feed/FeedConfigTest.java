package dev.communique.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedConfigTest {
    @Test
    void defaults() {
        FeedConfig config = Mapping.of(FeedConfig.class, Map.of());

        assertThat(config.readers()).isEqualTo(8);
        assertThat(config.longestRead()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void everyPropertyIsMapped() {
        FeedConfig config = Mapping.of(
                FeedConfig.class,
                Map.of(
                        "communique.feed.readers", "1",
                        "communique.feed.longest-read", "2s"));

        assertThat(config.readers()).isEqualTo(1);
        assertThat(config.longestRead()).isEqualTo(Duration.ofSeconds(2));
    }
}
