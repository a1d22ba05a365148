package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.statement.DateOrInstant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Collects what a listing lists, within a limit. An entry is told from others by its link, because identifiers that
 * change with every answer are common; by its own identifier only where several entries share one link.
 */
final class Entries {
    /** As many as a sitemap may have. */
    static final int MOST = 50_000;

    private static final int LONGEST_KEY = 1024;

    private final String url;
    private final KindSettings settings;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> links = new HashMap<>();

    /** @param settings what of the listing is wanted */
    Entries(String url, KindSettings settings) {
        this.url = url;
        this.settings = settings;
    }

    /**
     * What an entry says.
     *
     * @param id its own identifier, or null; so are all others
     * @param change anything that changes when the statement does
     */
    record Item(String id, String link, String title, String html, DateOrInstant published, String change) {}

    int size() {
        return items.size();
    }

    /** @throws FetchException where there are more than anyone lists */
    void add(Item item) throws FetchException {
        if (item.link() != null && !settings.wants(item.link())) {
            return;
        }
        if (items.size() == MOST) {
            throw new FetchException(
                    Reason.TOO_LARGE, "%s lists more than %d items; nothing of it was read".formatted(url, MOST), null);
        }
        items.add(item);
        if (item.link() != null) {
            links.merge(Address.key(item.link()), 1, Integer::sum);
        }
    }

    /** In the order in which they were added. */
    List<ListingEntry> list() {
        List<ListingEntry> entries = new ArrayList<>(items.size());
        Map<String, Boolean> taken = new HashMap<>();
        for (Item item : items) {
            ListingEntry entry = entry(item);
            if (taken.put(entry.key(), true) == null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private ListingEntry entry(Item item) {
        String hash = hash(item.link() + "\n" + item.title() + "\n" + item.published() + "\n" + item.change() + "\n"
                + item.html());
        String key = key(item, hash);
        return new ListingEntry(
                key.length() <= LONGEST_KEY ? key : hash(key),
                item.link(),
                item.title(),
                item.html(),
                item.published(),
                hash);
    }

    private String key(Item item, String hash) {
        String link = item.link() == null ? null : Address.key(item.link());
        if (link != null && (links.get(link) == 1 || item.id() == null)) {
            return link;
        }
        return item.id() == null ? hash : item.id();
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
