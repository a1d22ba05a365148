package dev.communique.analysis.problem;

/** Ends a request with a sentence for the caller. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String field;
    private final Integer position;

    /** @param field null where no single field is at fault */
    public ProblemException(ProblemKind kind, String field, String sentence) {
        this(kind, field, sentence, null);
    }

    private ProblemException(ProblemKind kind, String field, String sentence, Integer position) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.field = field;
        this.position = position;
    }

    public static ProblemException invalid(String field, String sentence) {
        return new ProblemException(ProblemKind.INVALID_INPUT, field, sentence);
    }

    /** @param position of the mistake in the field's text, in code points from 0; negative where it is no single place */
    public static ProblemException invalid(String field, String sentence, int position) {
        return new ProblemException(ProblemKind.INVALID_INPUT, field, sentence, position < 0 ? null : position);
    }

    public Problem problem() {
        return Problem.of(kind, field, getMessage(), position);
    }
}
