package dev.communique.analysis.intake;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Takes a batch in however long the database or the broker is away. */
@Singleton
class RetriedIntake {
    private final Intake intake;
    private final IntakeState state;
    private volatile boolean stopping;

    RetriedIntake(Intake intake, IntakeState state) {
        this.intake = intake;
        this.state = state;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** @throws StoppingException when the service stops first; the records come again */
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 200,
            delayUnit = ChronoUnit.MILLIS,
            jitter = 100,
            abortOn = StoppingException.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    void take(List<IncomingRecord> records) throws SQLException {
        if (stopping) {
            throw new StoppingException();
        }
        try {
            intake.take(records);
            state.succeeded();
        } catch (SQLException | RuntimeException e) {
            state.failed(e);
            Log.warnf("a batch is not through and is tried again records=%d reason=%s", records.size(), reason(e));
            throw e;
        }
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName();
    }

    /** The service stops while a batch is not through. */
    static final class StoppingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
