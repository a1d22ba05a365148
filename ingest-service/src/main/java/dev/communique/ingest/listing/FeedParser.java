package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.statement.Publisher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed. */
final class FeedParser {
    private FeedParser() {}

    static Listing parse(String url, Fetched.Page page, Publisher publisher, KindSettings settings)
            throws FetchException {
        String text = ListingText.decode(url, page);
        NotAListing.refuse(url, text, "feed");
        Listing listing = text.startsWith("{")
                ? JsonFeed.parse(url, text, publisher, settings)
                : new XmlFeed(url, publisher, settings).parse(text);
        return reversed(listing, settings);
    }

    /** Feeds put the newest first; only where more than one page is wanted does a page lead to others. */
    private static Listing reversed(Listing listing, KindSettings settings) {
        List<ListingEntry> entries = new ArrayList<>(listing.entries());
        Collections.reverse(entries);
        List<String> further = settings.mostPages() > 1 ? listing.further() : List.of();
        return new Listing(entries, further, listing.pause(), listing.problem());
    }
}
