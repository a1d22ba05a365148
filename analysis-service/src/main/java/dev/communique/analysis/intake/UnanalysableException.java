package dev.communique.analysis.intake;

/** A statement on which analysis fails every time: it is set aside, or it would hold up all that follow it. */
final class UnanalysableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnanalysableException(RuntimeException cause) {
        super("it cannot be analysed: " + cause.getClass().getSimpleName(), cause);
    }
}
