package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.PageText;
import dev.communique.ingest.statement.RawStatement;
import java.util.Locale;
import java.util.Optional;

/** Where the statement of an entry is taken from: its page, or else what the listing itself says. */
public final class EntryText {
    private EntryText() {}

    /** @throws FetchException where what was fetched is no page of text */
    public static RawStatement ofPage(String url, Fetched.Page page) throws FetchException {
        String type =
                page.contentType() == null ? "text/html" : page.contentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/plain")) {
            return RawStatement.ofText(PageText.decode(page.bytes(), page.contentType()))
                    .withUrl(url);
        }
        if (type.contains("html")) {
            return RawStatement.ofHtml(PageText.decode(page.bytes(), page.contentType()), url);
        }
        throw new FetchException(FetchException.Reason.UNREADABLE, url + " is no page but " + type, null);
    }

    /** Empty where the listing says no more than an address, as a sitemap does. */
    public static Optional<RawStatement> ofListing(ListingEntry entry) {
        if (entry.html() == null && entry.title() == null) {
            return Optional.empty();
        }
        return Optional.of(new RawStatement(
                entry.html() == null ? entry.title() : null,
                entry.html(),
                entry.link(),
                entry.title(),
                published(entry),
                null,
                null,
                null,
                null));
    }

    /** What the listing says of a statement that lacks it. */
    public static RawStatement completed(RawStatement raw, ListingEntry entry, boolean lacksDate, boolean lacksTitle) {
        RawStatement dated = lacksDate && entry.published() != null ? raw.withPublished(published(entry)) : raw;
        return lacksTitle && entry.title() != null ? dated.withTitle(entry.title()) : dated;
    }

    private static String published(ListingEntry entry) {
        return entry.published() == null ? null : entry.published().text();
    }
}
