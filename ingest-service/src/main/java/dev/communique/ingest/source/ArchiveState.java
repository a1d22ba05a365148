package dev.communique.ingest.source;

import java.time.Instant;
import java.util.List;

/**
 * How far an archive is read.
 *
 * @param items of it that were looked at: lines, rows of its manifest or files
 * @param finished when its end was reached, or null
 * @param problems the first ones, each naming the line or file it is about
 */
record ArchiveState(long items, long accepted, long refused, Instant finished, List<String> problems) {
    ArchiveState {
        problems = List.copyOf(problems);
    }
}
