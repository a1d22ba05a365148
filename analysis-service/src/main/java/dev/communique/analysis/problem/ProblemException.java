package dev.communique.analysis.problem;

import java.util.List;

/** Ends a request with a sentence for the caller. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String field;
    private final Integer position;
    private final transient List<Problem.Part> problems;

    /** @param field null where no single field is at fault */
    public ProblemException(ProblemKind kind, String field, String sentence) {
        this(kind, field, sentence, null, null);
    }

    private ProblemException(
            ProblemKind kind, String field, String sentence, Integer position, List<Problem.Part> problems) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.field = field;
        this.position = position;
        this.problems = problems;
    }

    public static ProblemException invalid(String field, String sentence) {
        return new ProblemException(ProblemKind.INVALID_INPUT, field, sentence);
    }

    /** @param position of the mistake in the field's text, in code points from 0; negative where it is no single place */
    public static ProblemException invalid(String field, String sentence, int position) {
        return new ProblemException(ProblemKind.INVALID_INPUT, field, sentence, position < 0 ? null : position, null);
    }

    /** @param problems of each part that is wrong */
    public static ProblemException invalid(String field, String sentence, List<Problem.Part> problems) {
        return new ProblemException(ProblemKind.INVALID_INPUT, field, sentence, null, List.copyOf(problems));
    }

    public Problem problem() {
        return Problem.of(kind, field, getMessage(), position, problems);
    }
}
