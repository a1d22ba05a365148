package dev.communique.analysis.outage;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Stores statuses however long the database is away. */
@Singleton
class RetriedStatuses {
    private final OutageTable outages;
    private volatile boolean stopping;

    RetriedStatuses(OutageTable outages) {
        this.outages = outages;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** @throws IllegalStateException when the service stops first; the records come again */
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 200,
            delayUnit = ChronoUnit.MILLIS,
            jitter = 100,
            abortOn = IllegalStateException.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    void store(List<SourceStatus> statuses) throws SQLException {
        if (stopping) {
            throw new IllegalStateException("the service stops");
        }
        try {
            outages.store(statuses);
        } catch (SQLException | RuntimeException e) {
            Log.warnf(
                    "statuses of sources are not stored and are tried again records=%d reason=%s",
                    statuses.size(), e.getClass().getSimpleName());
            throw e;
        }
    }
}
