package dev.communique.gateway.problem;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem; its message is the sentence that the caller reads. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String field;
    private final Integer position;
    private final Duration retryAfter;

    /** @param field null where no single field is at fault */
    ProblemException(Problem problem, String field, String detail) {
        this(problem, field, detail, null, null);
    }

    ProblemException(Problem problem, String field, String detail, Integer position, Duration retryAfter) {
        super(detail);
        this.problem = problem;
        this.field = field;
        this.position = position;
        this.retryAfter = retryAfter;
    }

    public ProblemException retryAfter(Duration delay) {
        return new ProblemException(problem, field, getMessage(), position, delay);
    }

    public Problem problem() {
        return problem;
    }

    /** Null where no single field is at fault. */
    String field() {
        return field;
    }

    /** Of the mistake in the field, in code points from 0; null where it is no single place. */
    Integer position() {
        return position;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
