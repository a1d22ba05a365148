package dev.communique.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveConfigTest {
    @Test
    void defaults() {
        assertThat(Mapping.of(ArchiveConfig.class, Map.of()).home()).isEqualTo(Path.of("data"));
    }

    @Test
    void everyPropertyIsMapped() {
        ArchiveConfig config = Mapping.of(ArchiveConfig.class, Map.of("communique.home", "/srv/communique"));

        assertThat(config.home()).isEqualTo(Path.of("/srv/communique"));
    }
}
