package dev.communique.ingest.revision;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.problem.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Reads the statements of whole sources again, behind everything else, a batch at a time. */
@ApplicationScoped
class SourceRereader {
    /** What a crash has read twice at most; reading again what has not changed stores nothing. */
    private static final int BATCH = 50;

    private final Rereads rereads;
    private final Rereading rereading;
    private volatile boolean stopping;

    SourceRereader(Rereads rereads, Rereading rereading) {
        this.rereads = rereads;
        this.rereading = rereading;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = rereads.next(BATCH, this::reread);
            }
        } catch (DatabaseException e) {
            Log.warnf("rereading goes on later reason=%s", e.getMessage());
        }
    }

    private Rereads.Outcome reread(List<String> statements) {
        int changed = 0;
        int failed = 0;
        String problem = null;
        for (String statement : statements) {
            try {
                changed += rereading.reread(statement).isNew() ? 1 : 0;
            } catch (ProblemException e) {
                failed++;
                problem = statement + ": " + e.problem().detail();
            } catch (DatabaseException e) {
                throw e;
            } catch (RuntimeException e) {
                // One statement on which the reader fails must not end the reading of the others.
                Log.errorf(e, "statement not read again statement=%s", statement);
                failed++;
                problem = statement + ": the reader failed; the service's log says why";
            }
        }
        return new Rereads.Outcome(changed, failed, problem);
    }
}
