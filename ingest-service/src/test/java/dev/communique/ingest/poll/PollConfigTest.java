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

        assertThat(config.readers()).isEqualTo(16);
        assertThat(config.underWay()).isEqualTo(200);
        assertThat(config.underWayOfHost()).isEqualTo(4);
        assertThat(config.waitingCharacters()).isEqualTo(30_000_000);
        assertThat(config.longestRead()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.mostEntries()).isEqualTo(500);
        assertThat(config.firstInterval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.shortestInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.longestInterval()).isEqualTo(Duration.ofHours(24));
        assertThat(config.recheck()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void everyPropertyIsMapped() {
        PollConfig config = Mapping.of(
                PollConfig.class,
                Map.ofEntries(
                        Map.entry("communique.poll.readers", "1"),
                        Map.entry("communique.poll.under-way", "2"),
                        Map.entry("communique.poll.under-way-of-host", "3"),
                        Map.entry("communique.poll.waiting-characters", "4"),
                        Map.entry("communique.poll.longest-read", "5s"),
                        Map.entry("communique.poll.most-entries", "6"),
                        Map.entry("communique.poll.first-interval", "9s"),
                        Map.entry("communique.poll.shortest-interval", "10s"),
                        Map.entry("communique.poll.longest-interval", "11s"),
                        Map.entry("communique.poll.recheck", "12s")));

        assertThat(config.readers()).isEqualTo(1);
        assertThat(config.underWay()).isEqualTo(2);
        assertThat(config.underWayOfHost()).isEqualTo(3);
        assertThat(config.waitingCharacters()).isEqualTo(4);
        assertThat(config.longestRead()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.mostEntries()).isEqualTo(6);
        assertThat(config.firstInterval()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.shortestInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.longestInterval()).isEqualTo(Duration.ofSeconds(11));
        assertThat(config.recheck()).isEqualTo(Duration.ofSeconds(12));
    }
}
