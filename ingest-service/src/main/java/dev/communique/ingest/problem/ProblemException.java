package dev.communique.ingest.problem;

/** Ends a request with a sentence for the caller. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String field;

    /**
     * @param field null where no single field is at fault
     * @param sentence may quote what was sent; the database keeps no NUL, so that is replaced
     */
    public ProblemException(ProblemKind kind, String field, String sentence) {
        super(sentence.replace('\0', '\uFFFD'), null, false, false);
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
