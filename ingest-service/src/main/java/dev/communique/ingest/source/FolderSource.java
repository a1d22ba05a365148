package dev.communique.ingest.source;

import java.time.Instant;

/**
 * A folder that is watched.
 *
 * @param lastSuccess null until everything that lay there at first was read, which is a back-fill
 * @param lastProblem or null
 */
public record FolderSource(SourceRef ref, boolean isPaused, Instant lastSuccess, String lastProblem) {
    static FolderSource of(Source source) {
        return new FolderSource(source.ref(), source.paused, source.lastSuccess, source.lastProblem);
    }

    public boolean isFirstRead() {
        return lastSuccess == null;
    }
}
