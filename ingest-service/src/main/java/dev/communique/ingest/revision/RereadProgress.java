package dev.communique.ingest.revision;

import java.time.Instant;

/**
 * How far reading a source's statements again has come.
 *
 * @param statements how many there were when it was asked for
 * @param changed those that were read differently
 * @param failed those that could not be read; they stay as they were
 * @param finished null while it goes on
 */
public record RereadProgress(
        String source,
        Instant requested,
        int statements,
        int done,
        int changed,
        int failed,
        String lastProblem,
        Instant finished) {}
