package dev.communique.ingest.listing;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.statement.DateOrInstant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads RSS and Atom. Document types are refused, and with them every external entity and entity bomb. */
final class FeedParser {
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[\\s\"<>\\\\^`{|}]");

    private FeedParser() {}

    /** @param zone the publisher's, or null: feeds are parsed to instants, so the offset that was printed is gone */
    static Listing parse(String url, Fetched.Page page, ZoneId zone) throws FetchException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(page.bytes()), page.contentType(), true)) {
            SyndFeed feed = input.build(reader);
            List<ListingEntry> entries = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                entries.add(entry(url, entry, zone));
            }
            Collections.reverse(entries);
            return new Listing(entries, List.of(), null);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new FetchException(Reason.UNREADABLE, "%s is no RSS or Atom feed that can be read".formatted(url), e);
        }
    }

    private static ListingEntry entry(String url, SyndEntry entry, ZoneId zone) {
        String link = absolute(url, entry.getLink());
        String html = content(entry);
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        DateOrInstant published = date == null ? null : published(date, zone);
        String title = blankToNull(entry.getTitle());
        String hash = hash(link + "\n" + title + "\n" + published + "\n" + entry.getUpdatedDate() + "\n" + html);
        String key = entry.getUri() != null ? entry.getUri() : link != null ? link : hash;
        return new ListingEntry(key.length() <= 1024 ? key : hash(key), link, title, html, published, hash);
    }

    private static DateOrInstant published(Date date, ZoneId zone) {
        return DateOrInstant.of(
                date.toInstant().atZone(zone == null ? ZoneOffset.UTC : zone).toOffsetDateTime());
    }

    private static String absolute(String url, String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            return URI.create(url).resolve(encoded(link.strip())).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    // Publishers print addresses as browsers take them.
    private static String encoded(String link) {
        return NOT_IN_ADDRESSES
                .matcher(link)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    private static String content(SyndEntry entry) {
        String contents = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .collect(Collectors.joining("\n"));
        if (!contents.isEmpty()) {
            return contents;
        }
        return entry.getDescription() == null
                ? null
                : blankToNull(entry.getDescription().getValue());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
