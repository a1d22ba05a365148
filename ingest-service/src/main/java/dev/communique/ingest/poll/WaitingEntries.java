package dev.communique.ingest.poll;

import dev.communique.ingest.listing.ListingEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of a read that are new or have changed, oldest first, and no more of them than agreed. */
final class WaitingEntries {
    private static final int MOST_TIMES = 30;

    private final int most;
    private final Deque<ListingEntry> entries = new ArrayDeque<>();
    private final Map<String, SeenEntry> seen = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private int listed;
    private int fresh;
    private int surplus;
    private long characters;
    private final List<Instant> published = new ArrayList<>();
    private int known;

    WaitingEntries(int most) {
        this.most = most;
    }

    /**
     * Adds what a listing has beyond what is known; it is older than what other listings brought before.
     *
     * @return how many of its entries are new or have changed
     */
    int add(List<ListingEntry> listing, Map<String, SeenEntry> seenBefore) {
        int before = fresh;
        List<ListingEntry> newestFirst = new ArrayList<>(listing);
        Collections.reverse(newestFirst);
        for (ListingEntry entry : newestFirst) {
            listed++;
            noteDate(entry);
            SeenEntry last = seenBefore.getOrDefault(entry.key(), SeenEntry.NEVER);
            known += last == SeenEntry.NEVER ? 0 : 1;
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
            published.add(entry.published()
                    .instant()
                    .map(OffsetDateTime::toInstant)
                    .orElseGet(() -> entry.published()
                            .date()
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()));
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

    /** Of those that were listed, how many were known before. */
    int known() {
        return known;
    }

    /** The newest times of publication that were listed, the newest first. */
    List<Instant> published() {
        return published.stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_TIMES)
                .toList();
    }

    long characters() {
        return characters;
    }
}
