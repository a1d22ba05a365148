package dev.communique.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How one read of a polled source went. It is fired as an event inside the transaction that notes it, so that what an
 * observer stores is stored with it or not at all.
 *
 * @param reason why it failed, as metrics count it, otherwise null
 * @param problem what the source's owner should know, or null: a whole read may have one as well
 * @param first whether nothing was read at this address before: what was known of the source was another one's
 * @param interval at which it was to be read, or null where that is not known
 */
public record ReadOutcome(
        SourceRef source,
        Instant at,
        Result result,
        String reason,
        String problem,
        Listed listed,
        boolean first,
        Duration interval) {
    public ReadOutcome {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(listed, "listed");
        if ((reason == null) == (result == Result.FAILED)) {
            throw new IllegalArgumentException("reason must be given where a read failed, and only there");
        }
    }

    /** What became of a read. */
    public enum Result {
        /** All that the source lists was looked at; it may be nothing. */
        WHOLE,
        /** The source says that it lists what it listed before. */
        UNCHANGED,
        /** The source could be read, and some of its entries are left for the next read. */
        BROKEN_OFF,
        FAILED
    }

    /**
     * What was found listed.
     *
     * @param entries in all
     * @param known of these, known before
     * @param fresh of these, new or changed
     * @param missing of these, those whose page could not be had and is tried again
     * @param bytes of the listing, unpacked
     * @param published times of publication, the newest first, 30 at most
     */
    public record Listed(int entries, int known, int fresh, int missing, long bytes, List<Instant> published) {
        public static final Listed NOTHING = new Listed(0, 0, 0, 0, 0, List.of());

        public Listed {
            published = List.copyOf(published);
        }
    }

    /** With what its source knows of it. */
    public ReadOutcome of(boolean isFirst, Duration planned) {
        return new ReadOutcome(source, at, result, reason, problem, listed, isFirst, planned);
    }

    public static ReadOutcome whole(SourceRef source, Instant at, Listed listed, String problem) {
        return new ReadOutcome(source, at, Result.WHOLE, null, problem, listed, false, null);
    }

    public static ReadOutcome unchanged(SourceRef source, Instant at) {
        return new ReadOutcome(source, at, Result.UNCHANGED, null, null, Listed.NOTHING, false, null);
    }

    public static ReadOutcome brokenOff(SourceRef source, Instant at, Listed listed, String problem) {
        return new ReadOutcome(source, at, Result.BROKEN_OFF, null, problem, listed, false, null);
    }

    public static ReadOutcome failed(SourceRef source, Instant at, String reason, String problem) {
        return new ReadOutcome(source, at, Result.FAILED, reason, problem, Listed.NOTHING, false, null);
    }
}
