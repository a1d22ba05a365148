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
import java.util.random.RandomGenerator;

/**
 * The entries of a read that are new or have changed, oldest first, and then those whose pages could not be had before;
 * no more of either than agreed. Of more to be tried again than that, chance decides, so that each has its turn.
 */
final class WaitingEntries {
    private static final int MOST_TIMES = 30;

    private final int most;
    private final RandomGenerator chance;
    private final Deque<ListingEntry> entries = new ArrayDeque<>();
    private final List<ListingEntry> again = new ArrayList<>();
    private final Map<String, SeenEntry> seen = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private int listed;
    private int fresh;
    private int surplus;
    private int toBeTriedAgain;
    private int triedAgain;
    private int taken;
    private long characters;
    private final List<Instant> published = new ArrayList<>();
    private int known;

    WaitingEntries(int most, RandomGenerator chance) {
        this.most = most;
        this.chance = chance;
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
                if (last.isToBeTriedAgain()) {
                    addAgain(entry, last);
                } else {
                    fresh++;
                    add(entry, last);
                }
            }
        }
        return fresh - before;
    }

    private void add(ListingEntry entry, SeenEntry last) {
        if (entries.size() == most) {
            surplus++;
            return;
        }
        entries.addFirst(entry);
        hold(entry, last);
    }

    // Reservoir sampling (Vitter 1985): each has the same chance, however many come.
    private void addAgain(ListingEntry entry, SeenEntry last) {
        toBeTriedAgain++;
        if (again.size() < most) {
            again.add(entry);
            hold(entry, last);
            return;
        }
        int place = chance.nextInt(toBeTriedAgain);
        if (place < most) {
            characters -= length(again.set(place, entry));
            hold(entry, last);
        }
    }

    private void hold(ListingEntry entry, SeenEntry last) {
        seen.put(entry.key(), last);
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

    /** Whether this read is to take no further one. */
    boolean isEmpty() {
        return entries.isEmpty() && (again.isEmpty() || taken >= most);
    }

    ListingEntry next() {
        return entries.isEmpty() ? again.get(again.size() - 1) : entries.element();
    }

    SeenEntry seen(ListingEntry entry) {
        return seen.get(entry.key());
    }

    void remove() {
        taken++;
        triedAgain += entries.isEmpty() ? 1 : 0;
        characters -= length(entries.isEmpty() ? again.remove(again.size() - 1) : entries.remove());
    }

    int listed() {
        return listed;
    }

    int fresh() {
        return fresh;
    }

    /** Entries that were not looked at yet. */
    int left() {
        return entries.size() + surplus;
    }

    /** Entries whose pages could not be had before, and were not tried again yet. */
    int leftToBeTriedAgain() {
        return toBeTriedAgain - triedAgain;
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
