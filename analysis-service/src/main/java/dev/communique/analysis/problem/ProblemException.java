package dev.communique.analysis.problem;

/** Ends a request with a sentence for the caller. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String field;

    /** @param field null where no single field is at fault */
    public ProblemException(ProblemKind kind, String field, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.field = field;
    }

    public static ProblemException invalid(String field, String sentence) {
        return new ProblemException(ProblemKind.INVALID_INPUT, field, sentence);
    }

    public Problem problem() {
        return Problem.of(kind, field, getMessage());
    }
}
