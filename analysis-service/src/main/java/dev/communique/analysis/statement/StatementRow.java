package dev.communique.analysis.statement;

/**
 * A statement's row, held by this transaction.
 *
 * @param revision the one that counts, 0 when none has come yet
 */
record StatementRow(long key, int revision) {
    boolean hasRevision() {
        return revision > 0;
    }
}
