package dev.communique.analysis.intake;

/**
 * A record that could not be analysed.
 *
 * @param reason a sentence that says why, cut where it quotes so much that the dead letter would not be taken
 */
record SetAside(IncomingRecord record, String reason) {
    private static final int MAX_REASON = 500;

    SetAside {
        reason = reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…";
    }
}
