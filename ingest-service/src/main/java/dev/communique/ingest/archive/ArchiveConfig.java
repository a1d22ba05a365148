package dev.communique.ingest.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "communique")
interface ArchiveConfig {
    /** Where this installation keeps its data; archives are laid into a folder of this name in it. */
    @WithDefault("data")
    Path home();
}
