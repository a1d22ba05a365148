package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.listing.ListingParser;
import dev.communique.ingest.source.PolledSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Parses listings, large ones two at a time, since a parsed one takes many times its size. */
@ApplicationScoped
class ListingReader {
    private static final int LARGE = 500_000;

    private final Semaphore large = new Semaphore(2);

    Listing parse(PolledSource source, String url, Fetched.Page page) throws FetchException {
        if (page.bytes().length < LARGE) {
            return ListingParser.parse(source, url, page);
        }
        large.acquireUninterruptibly();
        try {
            return ListingParser.parse(source, url, page);
        } finally {
            large.release();
        }
    }

    /** Changes when anything that is listed does, and not with a date of the listing itself. */
    static String digest(List<ListingEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ListingEntry entry : entries) {
                digest.update((entry.key() + "\n" + entry.contentHash() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
