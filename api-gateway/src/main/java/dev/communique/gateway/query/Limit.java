package dev.communique.gateway.query;

import dev.communique.gateway.problem.Problem;

/** How many rows a page holds. */
public final class Limit {
    private static final int DEFAULT = 20;
    private static final int MAXIMUM = 100;

    private Limit() {}

    /** @param text null for the default, 20 */
    public static int of(String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAXIMUM) {
                return limit;
            }
        }
        throw Problem.INVALID_INPUT.because(
                "limit", "limit is \"%s\" and must be a number from 1 to %d.".formatted(text, MAXIMUM));
    }
}
