package dev.communique.ingest.revision;

import java.time.Instant;

/**
 * A revision as it is stored.
 *
 * @param source the id of the source that brought it; null for the statement's own
 * @param read what was read before the correction was laid over it; null where there is none
 * @param original null where that of an earlier revision is meant
 */
record RevisionRow(
        String statement,
        int number,
        String fingerprint,
        RevisionReason reason,
        Long source,
        Instant seen,
        boolean backfill,
        byte[] payload,
        Read read,
        byte[] original) {

    record Read(String fingerprint, byte[] payload) {}
}
