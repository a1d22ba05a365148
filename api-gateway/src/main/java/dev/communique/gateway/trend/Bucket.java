package dev.communique.gateway.trend;

import dev.communique.gateway.query.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One interval of a series in a time zone, cut to the range that was asked for, so that its counts are those of exactly
 * [start, end).
 *
 * @param first the first day of the whole interval, by which rows are grouped
 */
record Bucket(LocalDate first, ZonedDateTime start, ZonedDateTime end) {
    /**
     * The buckets of a range with two ends, without a hole, however few statements there are.
     *
     * @param most how many are of use; one more is given where there are more, and no further ones are made
     */
    static List<Bucket> of(TimeRange range, Interval interval, int most) {
        ZoneId zone = range.from().getZone();
        List<Bucket> buckets = new ArrayList<>();
        LocalDate first = interval.first(range.from().toLocalDate());
        while (buckets.size() <= most && first.atStartOfDay(zone).isBefore(range.to())) {
            LocalDate next = interval.next(first);
            buckets.add(new Bucket(
                    first,
                    later(first.atStartOfDay(zone), range.from()),
                    earlier(next.atStartOfDay(zone), range.to())));
            first = next;
        }
        return buckets;
    }

    /** Whether the bucket is over, so that only late arrivals can still change it. */
    boolean isOver(Instant now) {
        return !end.toInstant().isAfter(now);
    }

    private static ZonedDateTime later(ZonedDateTime left, ZonedDateTime right) {
        return left.isAfter(right) ? left : right;
    }

    private static ZonedDateTime earlier(ZonedDateTime left, ZonedDateTime right) {
        return left.isBefore(right) ? left : right;
    }
}
