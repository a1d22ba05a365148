package dev.communique.ingest.feed;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.source.FeedSource;
import dev.communique.ingest.source.SourceStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Has every feed read when its time has come; one feed's failure is its own. */
@ApplicationScoped
class FeedPoller {
    private final SourceStates sources;
    private final FeedReader reader;
    private final MeterRegistry metrics;
    private final Semaphore free;
    private final ExecutorService readers;

    FeedPoller(SourceStates sources, FeedReader reader, FeedConfig config, MeterRegistry metrics) {
        this.sources = sources;
        this.reader = reader;
        this.metrics = metrics;
        free = new Semaphore(config.readers());
        readers = Executors.newFixedThreadPool(config.readers(), task -> {
            Thread thread = new Thread(task, "feed-reader");
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
        for (FeedSource source : sources.claimDueFeeds(most)) {
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

    private void read(FeedSource source) {
        String slug = source.ref().slug();
        try {
            FeedReader.Outcome outcome = reader.read(source);
            if (outcome.isWhole()) {
                sources.succeeded(source.ref(), outcome.etag(), outcome.lastModified(), outcome.problem());
            } else {
                sources.brokenOff(source.ref(), outcome.problem());
            }
            count("read");
        } catch (FetchException e) {
            Log.warnf("feed not read source=%s reason=%s", slug, e.reason().text());
            sources.failed(source.ref(), e.getMessage());
            count(e.reason().text());
        } catch (RuntimeException e) {
            // Whatever is wrong with this feed must not end the reading of the others.
            Log.errorf(e, "feed not read source=%s", slug);
            count("failed");
            noteFailure(source);
        }
    }

    private void noteFailure(FeedSource source) {
        try {
            sources.failed(source.ref(), "the feed could not be read; the service's log says why");
        } catch (RuntimeException e) {
            // The database is away: the claim runs out, and the feed is read then.
            Log.warnf("failure not noted source=%s reason=%s", source.ref().slug(), e.toString());
        }
    }

    private void count(String outcome) {
        metrics.counter("communique.feed.reads", "outcome", outcome).increment();
    }
}
