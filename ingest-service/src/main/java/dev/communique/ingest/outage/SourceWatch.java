package dev.communique.ingest.outage;

import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.ReadOutcome.Listed;
import dev.communique.ingest.source.ReadOutcome.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a source after a read, and what the next read makes of it.
 *
 * @param since since when the condition holds
 * @param reason a sentence, or null
 * @param watermark up to then everything that the source listed is here; null before the first whole read
 * @param readGap between the last two reads, or null
 * @param outage the one that goes on, or null
 */
record SourceWatch(
        Condition condition,
        Instant since,
        String reason,
        Instant watermark,
        Instant lastRead,
        Duration readGap,
        int failures,
        Lengths lengths,
        Arrivals rhythm,
        Outage outage) {
    private static final int FAILURES = 3;
    private static final Duration SHORTEST_UNREAD = Duration.ofHours(1);
    private static final Duration USUAL_GAP = Duration.ofHours(8);
    private static final Duration SETTLING = Duration.ofDays(7);

    /** @param over outages that have ended with it */
    record Judged(SourceWatch watch, List<Outage> over) {}

    static SourceWatch begin(Instant now) {
        return new SourceWatch(
                Condition.OK, now, null, null, now, null, 0, new Lengths(List.of()), new Arrivals(List.of()), null);
    }

    Judged after(ReadOutcome read) {
        return read.first() ? elsewhere().next(read) : next(read);
    }

    /** The source where it lies now: what it used to list elsewhere, and how often, says nothing of that. */
    private SourceWatch elsewhere() {
        return new SourceWatch(
                condition,
                since,
                reason,
                watermark,
                lastRead,
                readGap,
                failures,
                new Lengths(List.of()),
                new Arrivals(List.of()),
                outage);
    }

    private Judged next(ReadOutcome read) {
        Instant now = read.at();
        boolean isRead = read.result() == Result.WHOLE || read.result() == Result.UNCHANGED;
        // Nothing can have dropped out before a source was ever read.
        boolean isCaughtUp = read.result() == Result.UNCHANGED || read.listed().known() > 0 || watermark == null;
        int failed = read.result() == Result.FAILED ? failures + 1 : 0;
        Arrivals heard = rhythm.with(heard(read), now);
        Condition next = judge(read, failed, heard);
        String why = next == condition && next != Condition.FAILING ? reason : why(next, read);
        List<Outage> over = new ArrayList<>();
        if (isRead && next.isComplete() && condition.isComplete() && watermark != null) {
            missed(read, isCaughtUp).ifPresent(over::add);
        }
        Outage goingOn = outage;
        if (goingOn != null && (next == Condition.OK || next.isComplete() != condition.isComplete())) {
            over.add(goingOn.endedAt(now, condition == Condition.SILENT || isCaughtUp));
            goingOn = null;
        }
        if (goingOn == null && next != Condition.OK) {
            goingOn = Outage.begun(next, beginning(next, heard, now), why);
        }
        // A first attempt that brings nothing does not end the time in which nobody read.
        boolean isHeld = !isRead && isUnreadAt(read);
        SourceWatch watch = new SourceWatch(
                next,
                next == condition ? since : now,
                why,
                isRead && next.isComplete() && read.listed().missing() == 0 ? now : watermark,
                isHeld ? lastRead : now,
                isUnreadAt(read) ? readGap : Duration.between(lastRead, now),
                failed,
                lengths(read, next),
                heard,
                goingOn);
        return new Judged(watch, List.copyOf(over));
    }

    private static List<Instant> heard(ReadOutcome read) {
        Listed listed = read.listed();
        boolean isUndatedNews = listed.published().isEmpty() && listed.fresh() > 0 && listed.fresh() < listed.entries();
        return isUndatedNews ? List.of(read.at()) : listed.published();
    }

    private Lengths lengths(ReadOutcome read, Condition next) {
        if (read.result() != Result.WHOLE || !next.isComplete()) {
            return lengths;
        }
        return condition == Condition.SHORTER
                        && lengths.isFarBelowUsual(read.listed().entries())
                ? new Lengths(List.of(read.listed().entries()))
                : lengths.with(read.listed().entries());
    }

    private Condition judge(ReadOutcome read, int failed, Arrivals heard) {
        return switch (read.result()) {
            // One read that fails is nothing yet: what was wrong before still is.
            case FAILED -> failed >= FAILURES ? Condition.FAILING : condition;
            case BROKEN_OFF -> condition;
            case UNCHANGED ->
                condition == Condition.EMPTY || condition == Condition.SHORTER ? condition : heard(heard, read.at());
            case WHOLE -> listed(read.listed(), heard, read.at());
        };
    }

    private Condition listed(Listed listed, Arrivals heard, Instant now) {
        if (listed.entries() == 0 && lengths.median() > 0) {
            return Condition.EMPTY;
        }
        // What has been shorter for a week is its length now.
        boolean isSettled =
                condition == Condition.SHORTER && since.plus(SETTLING).isBefore(now);
        return lengths.isFarBelowUsual(listed.entries()) && !isSettled ? Condition.SHORTER : heard(heard, now);
    }

    private static Condition heard(Arrivals heard, Instant now) {
        return heard.isBrokenAt(now) ? Condition.SILENT : Condition.OK;
    }

    /** What happened between two good reads, if anything did. */
    private Optional<Outage> missed(ReadOutcome read, boolean isCaughtUp) {
        if (isUnreadAt(read)) {
            return Optional.of(Outage.over(
                    "unread",
                    watermark,
                    read.at(),
                    isCaughtUp,
                    "nobody read the source for %d hours"
                            .formatted(Duration.between(lastRead, read.at()).toHours())));
        }
        boolean isOverrun = !isCaughtUp
                && !read.first()
                && read.result() == Result.WHOLE
                && read.listed().entries() > 0;
        return isOverrun
                ? Optional.of(Outage.over(
                        "overrun",
                        watermark,
                        read.at(),
                        false,
                        "all %d entries that it listed were new, so others may have dropped out in between"
                                .formatted(read.listed().entries())))
                : Optional.empty();
    }

    private boolean isUnreadAt(ReadOutcome read) {
        Duration usual = readGap == null ? USUAL_GAP : readGap;
        if (read.interval() != null && read.interval().compareTo(usual) > 0) {
            usual = read.interval();
        }
        Duration gap = Duration.between(lastRead, read.at());
        return gap.compareTo(SHORTEST_UNREAD) > 0 && gap.compareTo(usual.multipliedBy(3)) > 0;
    }

    private Instant beginning(Condition next, Arrivals heard, Instant now) {
        if (next == Condition.SILENT) {
            return heard.last().orElse(now);
        }
        return watermark == null ? now : watermark;
    }

    private String why(Condition next, ReadOutcome read) {
        return switch (next) {
            case OK -> null;
            case FAILING -> read.problem();
            case EMPTY -> "it lists nothing, and listed %d entries before".formatted(lengths.median());
            case SHORTER ->
                "it lists %d entries, and listed %d before"
                        .formatted(read.listed().entries(), lengths.median());
            case SILENT -> "it is read and brings nothing new, which is longer than ever";
        };
    }
}
