package dev.communique.ingest.revision;

import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.ReadStatement;
import java.time.Instant;

/**
 * A statement that was read and may be a new revision.
 *
 * @param payload its record as a first revision of its own source, which it nearly always is
 * @param original what the source gave, gzip; null where it was read again
 */
record Candidate(
        String id,
        String fingerprint,
        SourceRef source,
        ReadStatement read,
        Instant seen,
        boolean backfill,
        byte[] payload,
        byte[] original) {}
