package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.ReadOutcome.Listed;
import dev.communique.ingest.source.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One read of a source: first all that lists its entries, then those entries that are new or have changed. Each step asks
 * one host once.
 */
final class SourceRead {
    private final PolledSource source;
    private final ReadMeans means;
    private final Instant begun;
    private final Validation validation;
    private final Deque<String> listings = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final WaitingEntries waiting;
    private boolean isToTryValidators;
    private boolean isUnchanged;
    private boolean isListOfLists;
    private int entriesRead;
    private int entriesToBeTriedAgain;
    private String unlisted;
    private long bytes;
    private String movedTo;
    private Duration hint;
    private String problem;

    SourceRead(PolledSource source, ReadMeans means) {
        this.source = source;
        this.means = means;
        begun = means.clock().instant();
        validation = new Validation(source.validators(), begun, means.config().recheck());
        waiting = new WaitingEntries(means.config().mostEntries());
        listings.add(source.url());
        known.add(source.url());
    }

    PolledSource source() {
        return source;
    }

    /** Of the next step. */
    String address() {
        String next = isToTryValidators || waiting.isEmpty()
                ? source.url()
                : waiting.next().link();
        return listings.isEmpty() ? next == null ? source.url() : next : listings.element();
    }

    /** How much heap it holds, about. */
    long characters() {
        return waiting.characters();
    }

    /** Whether there is a further step. */
    boolean goesOn() {
        return isToTryValidators || !listings.isEmpty() || !waiting.isEmpty() && !isOverdue();
    }

    private boolean isOverdue() {
        return means.clock().instant().isAfter(begun.plus(means.config().longestRead()));
    }

    void step() throws FetchException {
        if (isToTryValidators) {
            tryValidators();
        } else if (!listings.isEmpty()) {
            readListed(listings.remove());
        } else {
            readEntry();
        }
    }

    private void readListed(String url) throws FetchException {
        try {
            readListing(url);
        } catch (FetchException e) {
            if (url.equals(source.url()) || e.isPassing()) {
                throw e;
            }
            // One dead address must not keep all others from being read.
            unlisted = e.getMessage();
        }
    }

    private void readListing(String url) throws FetchException {
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
        unlisted = listing.problem() == null ? unlisted : listing.problem();
        if (isFirst) {
            isListOfLists = listing.entries().isEmpty() && !listing.further().isEmpty();
            isToTryValidators = validation.lists(
                    page, ListingReader.digest(listing.entries()), means.clock().instant());
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
                unlisted = "it goes on beyond the %d pages that are read of it; raise pages for more".formatted(most);
                return;
            }
            known.add(further);
            listings.add(further);
        }
    }

    private void tryValidators() {
        isToTryValidators = false;
        Validators before = validation.before();
        try {
            if (validation.wasTried(means.fetching().fetch(source.url(), before.etag(), before.lastModified()))) {
                problem =
                        "its server said that nothing had changed although something had: it is read whole from now on";
            }
        } catch (FetchException e) {
            // What was listed is known all the same; the next recheck may find out.
            problem = e.getMessage();
        }
    }

    private void readEntry() {
        ListingEntry entry = waiting.next();
        EntryReader.Result result = means.entries().read(source, entry, waiting.seen(entry));
        waiting.remove();
        entriesRead++;
        entriesToBeTriedAgain += result.isToBeTriedAgain() ? 1 : 0;
        problem = result.problem() == null ? problem : result.problem();
    }

    /** How the read went, once it does not go on. */
    ReadOutcome outcome() {
        Instant now = means.clock().instant();
        if (isUnchanged) {
            return ReadOutcome.unchanged(source.ref(), now);
        }
        // Nothing can have dropped out before a first read.
        int before = source.isFirstRead() ? waiting.listed() : waiting.known();
        Listed listed = new Listed(waiting.listed(), before, waiting.fresh(), bytes, waiting.published());
        int left = waiting.left();
        // What was never listed weighs more than what one entry lacks.
        return left == 0
                ? ReadOutcome.whole(source.ref(), now, listed, unlisted == null ? problem : unlisted)
                : ReadOutcome.brokenOff(
                        source.ref(),
                        now,
                        listed,
                        "%d entries are left for the next read".formatted(left)
                                + (unlisted == null ? "" : "; " + unlisted));
    }

    /** Whether the next read would get further: pages that cannot be had are not asked for again at once. */
    boolean isGettingOn() {
        return entriesToBeTriedAgain * 2 <= entriesRead;
    }

    /** What is remembered for the next read: without validators where it must not be answered "unchanged". */
    Validators validators() {
        // A list of lists stays the same while the lists do not.
        boolean isLeft = entriesToBeTriedAgain > 0 || waiting.left() > 0 || isListOfLists;
        return isLeft ? validation.after().forgotten() : validation.after();
    }

    /** Where the source is now for good, or null. */
    String movedTo() {
        return movedTo;
    }

    /** How long the source asks to be left alone, or null. */
    Duration hint() {
        return hint;
    }

    private static Duration longer(Duration one, Duration other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }
}
