package dev.communique.gateway.problem;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem; its message is the sentence that the caller reads. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String field;
    private final Duration retryAfter;

    /** @param field null where no single field is at fault */
    ProblemException(Problem problem, String field, String detail) {
        this(problem, field, detail, null);
    }

    private ProblemException(Problem problem, String field, String detail, Duration retryAfter) {
        super(detail);
        this.problem = problem;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    public ProblemException retryAfter(Duration delay) {
        return new ProblemException(problem, field, getMessage(), delay);
    }

    public Problem problem() {
        return problem;
    }

    /** Null where no single field is at fault. */
    String field() {
        return field;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
