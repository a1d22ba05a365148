package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.SourceStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Has every polled source read when its time has come; one source's failure is its own. */
@ApplicationScoped
class Poller {
    private final SourceStates sources;
    private final SourceReader reader;
    private final MeterRegistry metrics;
    private final Semaphore free;
    private final ExecutorService readers;

    Poller(SourceStates sources, SourceReader reader, PollConfig config, MeterRegistry metrics) {
        this.sources = sources;
        this.reader = reader;
        this.metrics = metrics;
        free = new Semaphore(config.readers());
        readers = Executors.newFixedThreadPool(config.readers(), task -> {
            Thread thread = new Thread(task, "source-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        int most = free.availablePermits();
        if (most == 0) {
            return;
        }
        for (PolledSource source : sources.claimDue(most)) {
            free.acquireUninterruptibly();
            readers.execute(() -> {
                try {
                    read(source);
                } finally {
                    free.release();
                }
            });
        }
    }

    private void read(PolledSource source) {
        String slug = source.ref().slug();
        try {
            SourceReader.Outcome outcome = reader.read(source);
            if (outcome.isWhole()) {
                sources.succeeded(source.ref(), outcome.etag(), outcome.lastModified(), outcome.problem());
            } else {
                sources.brokenOff(source.ref(), outcome.problem());
            }
            count("read");
        } catch (FetchException e) {
            Log.warnf("source not read source=%s reason=%s", slug, e.reason().text());
            sources.failed(source.ref(), e.getMessage());
            count(e.reason().text());
        } catch (RuntimeException e) {
            // Whatever is wrong with this source must not end the reading of the others.
            Log.errorf(e, "source not read source=%s", slug);
            count("failed");
            noteFailure(source);
        }
    }

    private void noteFailure(PolledSource source) {
        try {
            sources.failed(source.ref(), "the source could not be read; the service's log says why");
        } catch (RuntimeException e) {
            // The database is away: the claim runs out, and the source is read then.
            Log.warnf("failure not noted source=%s reason=%s", source.ref().slug(), e.toString());
        }
    }

    private void count(String outcome) {
        metrics.counter("communique.poll.reads", "outcome", outcome).increment();
    }
}
