package dev.communique.analysis.statement;

import java.util.Optional;

/**
 * A revision that was not here before, and its place among those of its statement.
 *
 * @param supersedes the revision that counted until this one came
 * @param late whether a higher one was here first; such a one never counts
 * @param counted whether it counts when its batch is stored
 * @param backfilled whether the revision of its statement that arrived first was a back-fill
 */
public record ArrivedRevision(
        Received received,
        long statementKey,
        Optional<Integer> supersedes,
        boolean late,
        boolean counted,
        boolean backfilled) {
    public Revision revision() {
        return received.revision();
    }

    public RevisionRef ref() {
        return received.ref();
    }
}
