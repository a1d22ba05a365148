package dev.communique.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayConfigTest {
    @Test
    void defaults() {
        RelayConfig config = Mapping.of(RelayConfig.class, Map.of());

        assertThat(config.batchRevisions()).isEqualTo(500);
        assertThat(config.batchBytes()).isEqualTo(16 << 20);
        assertThat(config.scanInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longestPause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void everyPropertyIsMapped() {
        RelayConfig config = Mapping.of(
                RelayConfig.class,
                Map.of(
                        "communique.relay.batch-revisions", "7",
                        "communique.relay.batch-bytes", "8",
                        "communique.relay.scan-interval", "9s",
                        "communique.relay.longest-pause", "10s",
                        "communique.relay.delivery-timeout", "11s"));

        assertThat(config.batchRevisions()).isEqualTo(7);
        assertThat(config.batchBytes()).isEqualTo(8);
        assertThat(config.scanInterval()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.longestPause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(11));
    }
}
