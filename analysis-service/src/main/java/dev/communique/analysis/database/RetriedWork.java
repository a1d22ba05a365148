package dev.communique.analysis.database;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Does what records ask for, however long the database or the broker is away. */
@Singleton
public class RetriedWork {
    private volatile boolean stopping;

    /** May be done several times, and is done once it throws nothing. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * @param name of the work, for the log
     * @throws StoppingException when the service stops first; the records come again
     */
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 200,
            delayUnit = ChronoUnit.MILLIS,
            jitter = 100,
            abortOn = StoppingException.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    public void untilDone(String name, int records, Work work) throws SQLException {
        if (stopping) {
            throw new StoppingException();
        }
        try {
            work.run();
        } catch (SQLException | RuntimeException e) {
            Log.warnf(
                    "records are not through and are tried again work=%s records=%d reason=%s",
                    name, records, e.getClass().getSimpleName());
            throw e;
        }
    }

    /** The service stops while its records are not through. */
    static final class StoppingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
