package dev.communique.ingest.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "communique")
interface FolderConfig {
    /** Where this installation keeps its data; the inbox is a folder in it. */
    @WithDefault("data")
    Path home();
}
