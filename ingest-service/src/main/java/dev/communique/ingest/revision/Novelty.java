package dev.communique.ingest.revision;

import dev.communique.ingest.source.SourceKind;

/** A candidate that is a new revision, with its number. */
record Novelty(Candidate candidate, int number, KnownStatement statement) {
    /** Null where it was not pushed: what one client pushes is never a copy of what it pushed before. */
    Long pushSource() {
        return candidate.source().kind() == SourceKind.PUSH
                ? Long.valueOf(candidate.source().id())
                : null;
    }

    /** Whether both came through the same client. */
    boolean isPushedWith(Novelty other) {
        return pushSource() != null && pushSource().equals(other.pushSource());
    }
}
