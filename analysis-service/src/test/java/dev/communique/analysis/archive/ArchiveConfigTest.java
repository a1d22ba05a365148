package dev.communique.analysis.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.Mapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveConfigTest {
    @Test
    void defaults() {
        ArchiveConfig config = Mapping.of(ArchiveConfig.class, Map.of());

        assertThat(config.directory()).isEqualTo(Path.of("data/archive"));
        assertThat(config.commitInterval()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.partitionsInterval()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void everyPropertyIsMapped() {
        ArchiveConfig config = Mapping.of(
                ArchiveConfig.class,
                Map.of(
                        "communique.archive.directory", "/srv/index",
                        "communique.archive.commit-interval", "1m",
                        "communique.archive.partitions-interval", "5s"));

        assertThat(config.directory()).isEqualTo(Path.of("/srv/index"));
        assertThat(config.commitInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.partitionsInterval()).isEqualTo(Duration.ofSeconds(5));
    }
}
