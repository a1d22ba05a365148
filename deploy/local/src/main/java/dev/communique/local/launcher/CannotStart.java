package dev.communique.local.launcher;

/** Why nothing was started, or all was stopped again: a sentence for the person at the terminal. */
final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
