package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.ReadOutcome.Listed;
import dev.communique.ingest.source.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One read of a source: first all that lists its entries, then those entries that are new or have changed. Each step asks
 * one host once.
 */
final class SourceRead {
    private final PolledSource source;
    private final ReadMeans means;
    private final Instant begun;
    private final Validation validation;
    private final WaitingEntries waiting;
    private final ListingPages listings;
    private boolean areValidatorsTried;
    private int entriesRead;
    private int entriesToBeTriedAgain;
    private String problem;

    SourceRead(PolledSource source, ReadMeans means) {
        this.source = source;
        this.means = means;
        begun = means.clock().instant();
        validation = new Validation(source.validators(), begun, means.config().recheck());
        waiting = new WaitingEntries(
                means.config().mostEntries(), () -> ThreadLocalRandom.current().nextLong());
        listings = new ListingPages(source, means, validation, waiting);
    }

    PolledSource source() {
        return source;
    }

    /** Of the next step. */
    String address() {
        if (!listings.isEmpty()) {
            return listings.next();
        }
        String next = isToTryValidators() || waiting.isEmpty()
                ? source.url()
                : waiting.next().link();
        return next == null ? source.url() : next;
    }

    private boolean isToTryValidators() {
        return listings.isToTryValidators() && !areValidatorsTried;
    }

    /** How much heap it holds, about. */
    long characters() {
        return waiting.characters();
    }

    /** Whether there is a further step. */
    boolean goesOn() {
        return isToTryValidators() || !listings.isEmpty() || !waiting.isEmpty() && !isOverdue();
    }

    private boolean isOverdue() {
        return means.clock().instant().isAfter(begun.plus(means.config().longestRead()));
    }

    void step() throws FetchException {
        if (isToTryValidators()) {
            tryValidators();
        } else if (!listings.isEmpty()) {
            listings.readNext();
        } else {
            readEntry();
        }
    }

    private void tryValidators() {
        areValidatorsTried = true;
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
        if (listings.isUnchanged()) {
            return ReadOutcome.unchanged(source.ref(), now);
        }
        Listed listed = new Listed(
                waiting.listed(), waiting.known(), waiting.fresh(), missing(), listings.bytes(), waiting.published());
        int left = waiting.left();
        String unlisted = listings.problem();
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

    private int missing() {
        return entriesToBeTriedAgain + waiting.leftToBeTriedAgain();
    }

    /** Whether the next read would get further: pages that cannot be had are not asked for again at once. */
    boolean isGettingOn() {
        return entriesToBeTriedAgain * 2 <= entriesRead;
    }

    /** What is remembered for the next read: without validators where it must not be answered "unchanged". */
    Validators validators() {
        boolean isLeft = missing() > 0 || waiting.left() > 0 || listings.isListOfLists();
        return isLeft ? validation.after().forgotten() : validation.after();
    }

    /** Where the source is now for good, or null. */
    String movedTo() {
        return listings.movedTo();
    }

    /** How long the source asks to be left alone, or null. */
    Duration hint() {
        return listings.hint();
    }
}
