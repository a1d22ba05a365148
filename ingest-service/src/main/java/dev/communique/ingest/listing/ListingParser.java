package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.statement.Publisher;

/** Reads what a polled source lists. */
public final class ListingParser {
    private ListingParser() {}

    /**
     * @param url from which the page was fetched
     * @throws FetchException where the page is not what the source's kind says
     */
    public static Listing parse(PolledSource source, String url, Fetched.Page page) throws FetchException {
        Publisher publisher = source.ref().publisher();
        KindSettings settings = source.settings();
        return switch (source.ref().kind()) {
            case FEED -> FeedParser.parse(url, page, publisher, settings);
            case SITEMAP -> SitemapParser.parse(url, page, publisher, settings);
            case INDEX -> IndexParser.parse(url, page, publisher, settings);
            case PUSH, FOLDER, ARCHIVE ->
                throw new IllegalArgumentException("a source of kind %s lists nothing"
                        .formatted(source.ref().kind().text()));
        };
    }
}
