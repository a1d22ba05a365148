package dev.communique.gateway.problem;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem; its message is the sentence that the caller reads. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final Duration retryAfter;

    ProblemException(Problem problem, String detail) {
        this(problem, detail, null);
    }

    private ProblemException(Problem problem, String detail, Duration retryAfter) {
        super(detail);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public ProblemException retryAfter(Duration delay) {
        return new ProblemException(problem, getMessage(), delay);
    }

    public Problem problem() {
        return problem;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
