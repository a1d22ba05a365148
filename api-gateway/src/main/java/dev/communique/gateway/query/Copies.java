package dev.communique.gateway.query;

import dev.communique.gateway.problem.Problem;

/** Whether statements count that stand elsewhere too, or are translations of others. */
public final class Copies {
    private Copies() {}

    /**
     * @param text include or exclude, or null
     * @param otherwise what null stands for
     */
    public static boolean included(String text, boolean otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("include") && !text.equals("exclude")) {
            throw Problem.INVALID_INPUT.because(
                    "copies", "copies is \"%s\" and must be include or exclude.".formatted(text));
        }
        return text.equals("include");
    }
}
