package dev.communique.ingest.revision;

import java.util.Objects;

/**
 * What made a revision.
 *
 * @param author who corrected or withdrew, else null
 * @param comment what they said about it, or null
 */
record Cause(RevisionReason reason, String author, String comment) {
    static final Cause PUBLISHED = new Cause(RevisionReason.PUBLISHED, null, null);
    static final Cause REREAD = new Cause(RevisionReason.REREAD, null, null);

    Cause {
        Objects.requireNonNull(reason, "reason");
    }
}
