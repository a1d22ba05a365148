package dev.communique.ingest.revision;

import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.ReadStatement;
import java.time.Instant;

/**
 * A statement that was read and may be a new revision.
 *
 * @param formerId under which it may have been stored before addresses were spelt as they are now, or null
 * @param payload its record as a first revision of its own source, which it nearly always is
 * @param original what the source gave, gzip; null where it was read again
 * @param likeness by what its copies and translations are found
 */
record Candidate(
        String id,
        String formerId,
        String fingerprint,
        SourceRef source,
        ReadStatement read,
        Instant seen,
        boolean backfill,
        byte[] payload,
        byte[] original,
        Likeness likeness) {

    /** The same, of the statement that is stored under the former id. */
    Candidate former() {
        return new Candidate(formerId, null, fingerprint, source, read, seen, backfill, payload, original, likeness);
    }
}
