package dev.communique.ingest.trial;

import dev.communique.ingest.fetch.FetchException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few threads whose work is waited for until one moment and not beyond; what runs on then ends by its own limits. */
final class Deadline implements AutoCloseable {
    private static final int THREADS = 4;

    private final long end;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "trial");
        thread.setDaemon(true);
        return thread;
    });

    Deadline(Duration longest) {
        end = System.nanoTime() + longest.toNanos();
    }

    <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** The result; empty where it did not come in time. */
    <T> Optional<T> await(Future<T> work) throws FetchException {
        try {
            return Optional.of(work.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException e) {
            work.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FetchException fault) {
                throw fault;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a trial failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
