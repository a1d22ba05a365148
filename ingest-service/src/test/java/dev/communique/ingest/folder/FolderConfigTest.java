package dev.communique.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FolderConfigTest {
    @Test
    void defaults() {
        FolderConfig config = Mapping.of(FolderConfig.class, Map.of());

        assertThat(config.home()).isEqualTo(Path.of("data"));
    }

    @Test
    void everyPropertyIsMapped() {
        FolderConfig config = Mapping.of(FolderConfig.class, Map.of("communique.home", "/x"));

        assertThat(config.home()).isEqualTo(Path.of("/x"));
    }
}
