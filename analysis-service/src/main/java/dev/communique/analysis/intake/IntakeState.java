package dev.communique.analysis.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How taking records in is doing. */
@Singleton
class IntakeState {
    private final Clock clock;
    private volatile Instant lastBatch;
    private volatile String fault;

    IntakeState(Clock clock) {
        this.clock = clock;
    }

    void succeeded() {
        lastBatch = clock.instant();
        fault = null;
    }

    void failed(Exception reason) {
        fault = reason.getClass().getSimpleName() + ": " + reason.getMessage();
    }

    Optional<Instant> lastBatch() {
        return Optional.ofNullable(lastBatch);
    }

    /** Why the batch at hand is not through; empty while all is well. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}
