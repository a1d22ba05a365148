package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.SourceStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Has every polled source read when its time has come; one source's failure is its own. */
@ApplicationScoped
class Poller {
    private final SourceStates sources;
    private final SourceReader reader;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Semaphore free;
    private final ExecutorService readers;

    Poller(SourceStates sources, SourceReader reader, PollConfig config, Clock clock, MeterRegistry metrics) {
        this.sources = sources;
        this.reader = reader;
        this.clock = clock;
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
            SourceReader.Read read = reader.read(source);
            sources.noted(read.outcome(), read.etag(), read.lastModified());
            count("read");
        } catch (FetchException e) {
            Log.warnf("source not read source=%s reason=%s", slug, e.reason().text());
            fail(source, e.reason().text(), e.getMessage());
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
            fail(source, "failed", "the source could not be read; the service's log says why");
        } catch (RuntimeException e) {
            // The database is away: the claim runs out, and the source is read then.
            Log.warnf("failure not noted source=%s reason=%s", source.ref().slug(), e.toString());
        }
    }

    private void fail(PolledSource source, String reason, String problem) {
        sources.noted(
                ReadOutcome.failed(source.ref(), clock.instant(), reason, problem),
                source.etag(),
                source.lastModified());
    }

    private void count(String outcome) {
        metrics.counter("communique.poll.reads", "outcome", outcome).increment();
    }
}
