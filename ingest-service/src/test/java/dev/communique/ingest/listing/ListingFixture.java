package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A source of an invented publisher, and what its site answers. */
final class ListingFixture {
    static final String ADDRESS = "https://mfa.lorania.example/en/feed";
    static final Publisher LORANIA =
            new Publisher("Ministry of Foreign Affairs of Lorania", "XL", ZoneId.of("Europe/Vienna"), "en");

    private ListingFixture() {}

    static Listing read(SourceKind kind, KindSettings settings, byte[] body) throws FetchException {
        PolledSource source =
                PolledSource.unread(new SourceRef(1, "lorania", kind, LORANIA), ADDRESS, settings, Instant.EPOCH);
        return new ListingParser().parse(source, ADDRESS, new Fetched.Page(body, null, null, null));
    }

    static Listing feed(byte[] body) throws FetchException {
        return read(SourceKind.FEED, KindSettings.NONE, body);
    }

    static Listing feed(String body) throws FetchException {
        return feed(body.getBytes(StandardCharsets.UTF_8));
    }

    static ListingEntry only(Listing listing) {
        if (listing.entries().size() != 1) {
            throw new AssertionError("one entry was expected: " + listing);
        }
        return listing.entries().get(0);
    }

    static KindSettings including(String... patterns) {
        return new KindSettings(List.of(patterns), null, null, 50, null);
    }

    static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>t</title><link>https://a.example</link><description>d</description>"
                + items + "</channel></rss>";
    }
}
