package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.listing.ListingParser;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.ReadOutcome.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads one source and those of its entries that are new or have changed. */
@ApplicationScoped
class SourceReader {
    private static final int MOST_TIMES = 30;

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
     * @param etag to be sent the next time, or null; so is {@code lastModified}
     */
    record Read(ReadOutcome outcome, String etag, String lastModified) {}

    Read read(PolledSource source) throws FetchException {
        Fetched fetched = fetcher.fetch(source.url(), source.etag(), source.lastModified());
        if (!(fetched instanceof Fetched.Page page)) {
            return new Read(ReadOutcome.unchanged(source.ref(), clock.instant()), source.etag(), source.lastModified());
        }
        Instant deadline = clock.instant().plus(config.longestRead());
        List<ListingEntry> entries =
                ListingParser.parse(source, source.url(), page).entries();
        Map<String, SeenEntry> before = seen.of(source.ref().id(), entries);
        int fresh = 0;
        int left = 0;
        boolean isToBeTriedAgain = false;
        String problem = null;
        for (ListingEntry entry : entries) {
            SeenEntry known = before.getOrDefault(entry.key(), SeenEntry.NEVER);
            if (known.contentHash().equals(entry.contentHash())) {
                continue;
            }
            fresh++;
            if (clock.instant().isAfter(deadline)) {
                left++;
                continue;
            }
            EntryReader.Result result = reader.read(source, entry, known);
            isToBeTriedAgain |= result.isToBeTriedAgain();
            problem = result.problem() == null ? problem : result.problem();
        }
        int known = source.isFirstRead() ? entries.size() : before.size();
        Listed listed = new Listed(entries.size(), known, fresh, page.bytes().length, published(entries));
        if (left > 0) {
            problem = left + " entries were left for the next read, which took too long";
            return new Read(ReadOutcome.brokenOff(source.ref(), clock.instant(), listed, problem), null, null);
        }
        ReadOutcome outcome = ReadOutcome.whole(source.ref(), clock.instant(), listed, problem);
        // With its validators the feed would be unchanged, and the pages that failed would not be tried.
        return isToBeTriedAgain ? new Read(outcome, null, null) : new Read(outcome, page.etag(), page.lastModified());
    }

    private static List<Instant> published(List<ListingEntry> entries) {
        return entries.stream()
                .map(ListingEntry::published)
                .filter(Objects::nonNull)
                .map(published -> published
                        .instant()
                        .map(OffsetDateTime::toInstant)
                        .orElseGet(() ->
                                published.date().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .sorted(Comparator.reverseOrder())
                .limit(MOST_TIMES)
                .toList();
    }
}
