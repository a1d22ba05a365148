package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.source.PolledSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All that lists a source's entries: what lies at its address, and where that goes on. */
final class ListingPages {
    private final PolledSource source;
    private final ReadMeans means;
    private final Validation validation;
    private final WaitingEntries waiting;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private boolean isToTryValidators;
    private boolean isUnchanged;
    private boolean isListOfLists;
    private String problem;
    private long bytes;
    private String movedTo;
    private Duration hint;

    /** @param waiting is given the entries */
    ListingPages(PolledSource source, ReadMeans means, Validation validation, WaitingEntries waiting) {
        this.source = source;
        this.means = means;
        this.validation = validation;
        this.waiting = waiting;
        ahead.add(source.url());
        known.add(source.url());
    }

    boolean isEmpty() {
        return ahead.isEmpty();
    }

    String next() {
        return ahead.element();
    }

    /** @throws FetchException where the source cannot be read at all, or not now */
    void readNext() throws FetchException {
        String url = ahead.remove();
        try {
            read(url);
        } catch (FetchException e) {
            if (url.equals(source.url()) || e.isPassing()) {
                throw e;
            }
            // One dead address must not keep all others from being read.
            problem = e.getMessage();
        }
    }

    private void read(String url) throws FetchException {
        boolean isFirst = url.equals(source.url());
        Fetched fetched = isFirst
                ? means.fetching().fetch(url, validation.etag(), validation.lastModified())
                : means.fetching().fetch(url, null, null);
        if (isFirst) {
            movedTo = fetched.answer().movedTo();
            hint = fetched.answer().freshFor();
        }
        if (!(fetched instanceof Fetched.Page page)) {
            isUnchanged = isFirst;
            return;
        }
        String address = page.answer().address() == null ? url : page.answer().address();
        Listing listing = means.listings().parse(source, address, page);
        bytes += page.bytes().length;
        problem = listing.problem() == null ? problem : listing.problem();
        if (isFirst) {
            isListOfLists = listing.entries().isEmpty() && !listing.further().isEmpty();
            isToTryValidators =
                    validation.lists(page, listing.digest(), means.clock().instant());
            hint = longer(hint, listing.pause());
        }
        Map<String, SeenEntry> seen = means.memory().of(source.ref().id(), listing.entries());
        int fresh = waiting.add(listing.entries(), seen);
        // What comes behind a list that brings nothing new is known, unless the read before left something of it.
        boolean isLeftOver = source.validators().digest() == null;
        if (fresh > 0 || isLeftOver || listing.entries().isEmpty()) {
            follow(listing);
        }
    }

    private void follow(Listing listing) {
        for (String further : listing.further()) {
            if (known.contains(further)) {
                continue;
            }
            int most = source.settings().mostPages();
            if (known.size() >= most) {
                problem = "it goes on beyond the %d pages that are read of it; raise pages for more".formatted(most);
                return;
            }
            known.add(further);
            ahead.add(further);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }

    /** Whether the old validators are to be tried. */
    boolean isToTryValidators() {
        return isToTryValidators;
    }

    /** Whether the source said that nothing has changed. */
    boolean isUnchanged() {
        return isUnchanged;
    }

    /** Whether its address lists where lists are, and no entry: that stays the same while the lists do not. */
    boolean isListOfLists() {
        return isListOfLists;
    }

    /** Why not all was listed, or null. */
    String problem() {
        return problem;
    }

    long bytes() {
        return bytes;
    }

    /** Where the source is now for good, or null. */
    String movedTo() {
        return movedTo;
    }

    /** How long the source asks to be left alone, or null. */
    Duration hint() {
        return hint;
    }
}
