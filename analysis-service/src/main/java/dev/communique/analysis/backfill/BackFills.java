package dev.communique.analysis.backfill;

import dev.communique.analysis.theme.History;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills versions in, one after the other. What is to be done stands in the database, so it is done whatever becomes of the
 * instance that saved: each looks for open versions when it starts and now and then.
 */
@Startup
@Singleton
class BackFills implements History {
    private final OpenFills open;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "back-fill"));
    private final ConcurrentMap<Integer, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    BackFills(OpenFills open) {
        this.open = open;
    }

    @Override
    public void fill(Collection<Integer> versionKeys, Duration atMost) {
        CompletableFuture<?>[] fills = versionKeys.stream()
                .map(key -> awaited.computeIfAbsent(key, unused -> new CompletableFuture<>()))
                .toArray(CompletableFuture[]::new);
        resume();
        try {
            CompletableFuture.allOf(fills).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Log.infof("filling in goes on after the answer versions=%d", fills.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            awaited.keySet().removeAll(versionKeys);
        }
    }

    /** Goes on with what an instance that is gone has left. */
    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resume() {
        try {
            worker.execute(this::work);
        } catch (RejectedExecutionException e) {
            Log.debug("no back-fill is begun any more: the service stops");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        worker.shutdownNow();
    }

    private void work() {
        // Who waits for a version that another instance has, or had, waits for nothing here.
        Set<Integer> waiting = Set.copyOf(awaited.keySet());
        Set<Integer> failed = new HashSet<>();
        try {
            while (!stopping && open.round(failed, this::finished)) {
                Log.debug("some versions are filled in");
            }
            waiting.forEach(this::finished);
        } catch (SQLException | RuntimeException e) {
            Log.warnf(e, "a back-fill did not get through and is tried again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void finished(int version) {
        CompletableFuture<Void> fill = awaited.get(version);
        if (fill != null) {
            fill.complete(null);
        }
    }
}
