package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.listing.ListingParser;
import dev.communique.ingest.source.PolledSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads one source and those of its entries that are new or have changed. */
@ApplicationScoped
class SourceReader {
    private final Fetcher fetcher;
    private final SeenEntries seen;
    private final EntryReader reader;
    private final PollConfig config;
    private final Clock clock;

    SourceReader(Fetcher fetcher, SeenEntries seen, EntryReader reader, PollConfig config, Clock clock) {
        this.fetcher = fetcher;
        this.seen = seen;
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    /**
     * How a read went.
     *
     * @param isWhole false where entries were left for the next read
     * @param etag to be sent the next time, or null; so is {@code lastModified}
     * @param problem what the source's owner should know, or null
     */
    record Outcome(boolean isWhole, String etag, String lastModified, String problem) {}

    Outcome read(PolledSource source) throws FetchException {
        Fetched fetched = fetcher.fetch(source.url(), source.etag(), source.lastModified());
        if (!(fetched instanceof Fetched.Page page)) {
            return new Outcome(true, source.etag(), source.lastModified(), null);
        }
        Instant deadline = clock.instant().plus(config.longestRead());
        List<ListingEntry> entries =
                ListingParser.parse(source, source.url(), page).entries();
        Map<String, SeenEntry> before = seen.of(source.ref().id(), entries);
        int left = 0;
        boolean isToBeTriedAgain = false;
        String problem = null;
        for (ListingEntry entry : entries) {
            SeenEntry known = before.getOrDefault(entry.key(), SeenEntry.NEVER);
            if (known.contentHash().equals(entry.contentHash())) {
                continue;
            }
            if (clock.instant().isAfter(deadline)) {
                left++;
                continue;
            }
            EntryReader.Result result = reader.read(source, entry, known);
            isToBeTriedAgain |= result.isToBeTriedAgain();
            problem = result.problem() == null ? problem : result.problem();
        }
        if (left > 0) {
            return new Outcome(false, null, null, left + " entries were left for the next read, which took too long");
        }
        // With its validators the feed would be unchanged, and the pages that failed would not be tried.
        return isToBeTriedAgain
                ? new Outcome(true, null, null, problem)
                : new Outcome(true, page.etag(), page.lastModified(), problem);
    }
}
