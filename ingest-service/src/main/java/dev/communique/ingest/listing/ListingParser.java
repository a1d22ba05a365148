package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.statement.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** Reads what a polled source lists; large listings two at a time, since a parsed one takes many times its size. */
@ApplicationScoped
public class ListingParser {
    private static final int LARGE = 500_000;

    private final Semaphore large = new Semaphore(2);

    /**
     * @param url from which the page was fetched
     * @throws FetchException where the page is not what the source's kind says
     */
    public Listing parse(PolledSource source, String url, Fetched.Page page) throws FetchException {
        if (page.bytes().length < LARGE) {
            return parsed(source, url, page);
        }
        large.acquireUninterruptibly();
        try {
            return parsed(source, url, page);
        } finally {
            large.release();
        }
    }

    private static Listing parsed(PolledSource source, String url, Fetched.Page page) throws FetchException {
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
