package dev.communique.ingest.poll;

import dev.communique.ingest.source.NextRead;
import dev.communique.ingest.source.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** Decides when a source is read again. */
final class Intervals {
    private static final int READS_A_GAP = 10;
    private static final int MOST_DOUBLINGS = 8;
    private static final double JITTER = 0.1;
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofHours(6);
    private static final Duration SHORTEST_AFTER_FAILURE = Duration.ofMinutes(1);

    private final PollConfig config;
    private final DoubleSupplier chance;

    /** @param chance numbers from 0 to 1, evenly spread */
    Intervals(PollConfig config, DoubleSupplier chance) {
        this.config = config;
        this.chance = chance;
    }

    /** What is taken for the rhythm of a source that was read once: its interval comes out as the first one. */
    Rhythm first() {
        return new Rhythm(
                1, 0, READS_A_GAP * -Math.log(0.75) * config.firstInterval().toSeconds());
    }

    /**
     * After a read that brought everything.
     *
     * @param given by the source's owner, or null
     * @param hint how long the source asks to be left alone, or null
     */
    NextRead afterSuccess(Instant now, Duration given, Rhythm rhythm, Duration hint) {
        if (given != null) {
            return new NextRead(now.plus(given), given, "as the source's owner set it");
        }
        Duration gap = rhythm.meanGap();
        Duration learned = within(gap.dividedBy(READS_A_GAP));
        boolean isHinted = hint != null && hint.compareTo(learned) > 0;
        Duration interval = isHinted ? within(hint) : learned;
        String why = isHinted
                ? "the source asks for %s between two reads".formatted(hint)
                : "it is estimated to bring something new every %s".formatted(gap);
        // Sources that were added together would be read together for ever.
        double jitter = 1 + JITTER * (2 * chance.getAsDouble() - 1);
        return new NextRead(now.plus(Duration.ofMillis((long) (interval.toMillis() * jitter))), interval, why);
    }

    /**
     * After a read that failed: a time drawn from a range that doubles with each failure in a row ("full jitter"), so
     * that those whose server comes back do not all come back with it.
     *
     * @param failures in a row, this one included
     * @param retryAfter how long the server asks to be left alone, or null
     */
    NextRead afterFailure(Instant now, Duration given, Rhythm rhythm, int failures, Duration retryAfter) {
        Duration interval = given != null
                ? given
                : rhythm.reads() == 0
                        ? config.firstInterval()
                        : within(rhythm.meanGap().dividedBy(READS_A_GAP));
        Duration most = shorter(
                interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)),
                longer(interval, LONGEST_AFTER_FAILURE));
        Duration least = shorter(interval, SHORTEST_AFTER_FAILURE);
        Duration drawn = least.plusMillis(
                (long) (chance.getAsDouble() * most.minus(least).toMillis()));
        Duration pause = retryAfter == null ? drawn : longer(retryAfter, drawn);
        String why = retryAfter == null
                ? "%d reads in a row failed".formatted(failures)
                : "its server asks to be left alone for %s".formatted(retryAfter);
        return new NextRead(now.plus(pause), interval, why);
    }

    NextRead afterGone(Instant now) {
        return new NextRead(
                now.plus(config.longestInterval()), config.longestInterval(), "its server says it is gone for good");
    }

    private Duration within(Duration interval) {
        return longer(config.shortestInterval(), shorter(config.longestInterval(), interval));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
