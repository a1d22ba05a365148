package dev.communique.ingest.poll;

import dev.communique.ingest.listing.ListingEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of a read that are new or have changed, oldest first, and no more of them than agreed. */
final class WaitingEntries {
    private final int most;
    private final Deque<ListingEntry> entries = new ArrayDeque<>();
    private final Map<String, SeenEntry> seen = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private int listed;
    private int fresh;
    private int surplus;
    private long characters;
    private Instant newest;

    WaitingEntries(int most) {
        this.most = most;
    }

    /**
     * Adds what a listing has beyond what is known; it is older than what other listings brought before.
     *
     * @return how many of its entries are new or have changed
     */
    int add(List<ListingEntry> listing, Map<String, SeenEntry> known) {
        int before = fresh;
        List<ListingEntry> newestFirst = new ArrayList<>(listing);
        Collections.reverse(newestFirst);
        for (ListingEntry entry : newestFirst) {
            listed++;
            noteDate(entry);
            SeenEntry last = known.getOrDefault(entry.key(), SeenEntry.NEVER);
            if (!last.contentHash().equals(entry.contentHash())
                    && added.add(entry.key() + "\n" + entry.contentHash())) {
                // One whose page is to be tried again is nothing new.
                fresh += last.contentHash().isEmpty() && last != SeenEntry.NEVER ? 0 : 1;
                add(entry, last);
            }
        }
        return fresh - before;
    }

    private void add(ListingEntry entry, SeenEntry last) {
        if (entries.size() == most) {
            surplus++;
            return;
        }
        seen.put(entry.key(), last);
        entries.addFirst(entry);
        characters += length(entry);
    }

    private void noteDate(ListingEntry entry) {
        if (entry.published() != null) {
            Instant published = entry.published()
                    .instant()
                    .map(OffsetDateTime::toInstant)
                    .orElseGet(() -> entry.published()
                            .date()
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
            newest = newest == null || published.isAfter(newest) ? published : newest;
        }
    }

    private static long length(ListingEntry entry) {
        return 500L + (entry.html() == null ? 0 : entry.html().length());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    ListingEntry next() {
        return entries.element();
    }

    SeenEntry seen(ListingEntry entry) {
        return seen.get(entry.key());
    }

    void remove() {
        characters -= length(entries.remove());
    }

    int listed() {
        return listed;
    }

    int fresh() {
        return fresh;
    }

    /** Entries that were not read. */
    int left() {
        return entries.size() + surplus;
    }

    /** The newest time of publication that was listed, or null. */
    Instant newest() {
        return newest;
    }

    long characters() {
        return characters;
    }
}
