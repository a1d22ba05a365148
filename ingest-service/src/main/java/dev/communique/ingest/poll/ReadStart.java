package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.listing.ListingParser;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.SourceStates;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Begins reads of sources. */
@ApplicationScoped
class ReadStart {
    private final ReadMeans means;
    private final ReadLedger ledger;

    ReadStart(
            Fetcher fetcher,
            ListingParser listings,
            SeenEntries seen,
            EntryReader entries,
            PollConfig config,
            Clock clock,
            SourceStates sources,
            MeterRegistry metrics) {
        means = new ReadMeans(fetcher::fetch, listings::parse, seen::of, entries::read, config, clock);
        Intervals intervals =
                new Intervals(config, () -> ThreadLocalRandom.current().nextDouble());
        ledger = new ReadLedger(sources, intervals, clock, metrics);
    }

    /** @param atEnd is told of the task when its read has ended, whichever way */
    ReadTask of(PolledSource source, Consumer<ReadTask> atEnd) {
        return new ReadTask(new SourceRead(source, means), ledger, means.clock(), atEnd);
    }
}
