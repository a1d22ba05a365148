package dev.communique.analysis.statement;

/**
 * A revision as it was received.
 *
 * @param document the record of topic {@code statements}, as it came
 */
public record Received(Revision revision, String document) {
    public RevisionRef ref() {
        return revision.ref();
    }
}
