package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** What is often found where a listing should be: nothing, or an HTML page, which may say where the feed is. */
final class NotAListing {
    private static final int HEAD = 1000;
    private static final int SEARCHED = 200_000;
    private static final int MOST_NAMED = 5;
    private static final String FEEDS = "link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|feed\\+json)][href]";

    private NotAListing() {}

    /** @param what the page should be, such as {@code feed} */
    static void refuse(String url, String text, String what) throws FetchException {
        if (text.isEmpty()) {
            throw new FetchException(
                    Reason.UNREADABLE, "%s answers with nothing, not with a %s".formatted(url, what), null);
        }
        if (isHtml(text)) {
            List<String> feeds =
                    Jsoup.parse(text.substring(0, Math.min(text.length(), SEARCHED)), url).select(FEEDS).stream()
                            .map(link -> link.absUrl("href"))
                            .filter(address -> !address.isEmpty())
                            .distinct()
                            .limit(MOST_NAMED)
                            .toList();
            throw new FetchException(
                    Reason.UNREADABLE,
                    "%s is an HTML page, not a %s; %s"
                            .formatted(
                                    url,
                                    what,
                                    feeds.isEmpty()
                                            ? "it names no feed"
                                            : "the feeds that it names are " + String.join(", ", feeds)),
                    null);
        }
    }

    private static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
        String start = head.replaceFirst("^(<\\?xml[^>]*>|<!--.*?-->|\\s)+", "");
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}
