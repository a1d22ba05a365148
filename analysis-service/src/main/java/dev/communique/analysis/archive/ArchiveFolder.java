package dev.communique.analysis.archive;

import jakarta.inject.Singleton;
import java.io.IOException;

/** The folder of this instance's index, taken when it is first needed and given back when the service stops. */
@Singleton
class ArchiveFolder {
    private final ArchiveConfig config;
    private ArchiveIndex index;

    ArchiveFolder(ArchiveConfig config) {
        this.config = config;
    }

    /** @throws IllegalStateException with a sentence when the folder cannot be used */
    synchronized ArchiveIndex index() {
        if (index == null) {
            index = new ArchiveIndex(config.directory());
        }
        return index;
    }

    synchronized void close() throws IOException {
        if (index != null) {
            index.close();
            index = null;
        }
    }
}
