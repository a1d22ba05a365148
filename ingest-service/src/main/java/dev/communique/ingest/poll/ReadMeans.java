package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.listing.ListingParser;
import dev.communique.ingest.source.PolledSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What reads of sources work with. */
record ReadMeans(Fetching fetching, Listings listings, Memory memory, Entries entries, PollConfig config, Clock clock) {
    /** Reads an address, as {@link Fetcher#fetch} does. */
    interface Fetching {
        Fetched fetch(String url, String etag, String lastModified) throws FetchException;
    }

    /** Makes entries of a page, as {@link ListingParser} does. */
    interface Listings {
        Listing parse(PolledSource source, String url, Fetched.Page page) throws FetchException;
    }

    /** Knows which entries were read before, as {@link SeenEntries} do. */
    interface Memory {
        Map<String, SeenEntry> of(long sourceId, List<ListingEntry> entries);
    }

    /** Reads one entry, as {@link EntryReader} does. */
    interface Entries {
        EntryReader.Result read(PolledSource source, ListingEntry entry, SeenEntry before);
    }
}
