package dev.communique.ingest.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a source brings something new, from the times at which its last statements were published.
 *
 * <p>Were statements independent of each other, a silence of seven mean gaps would have a chance of e⁻⁷, below one in a
 * thousand. They are not: offices rest at weekends and in summer. So the silence must also be half as long again as the
 * longest gap known, and longer than a day.
 *
 * @param times in order, the newest last, without doubles
 */
record Arrivals(List<Instant> times) {
    private static final int MOST = 30;
    private static final int FEWEST_GAPS = 8;
    private static final int MEAN_GAPS = 7;
    private static final Duration SHORTEST_SILENCE = Duration.ofDays(1);

    Arrivals {
        times = List.copyOf(times);
    }

    Arrivals with(Collection<Instant> published, Instant now) {
        List<Instant> all = Stream.concat(times.stream(), published.stream())
                .filter(instant -> !instant.isAfter(now))
                .distinct()
                .sorted()
                .toList();
        return new Arrivals(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    Optional<Instant> last() {
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() - 1));
    }

    /** How long a silence is nothing unusual; empty where too little is known. */
    Optional<Duration> patience() {
        int gaps = times.size() - 1;
        if (gaps < FEWEST_GAPS) {
            return Optional.empty();
        }
        Duration longest = Duration.ZERO;
        for (int i = 0; i < gaps; i++) {
            longest = longer(longest, Duration.between(times.get(i), times.get(i + 1)));
        }
        Duration mean = Duration.between(times.get(0), times.get(gaps)).dividedBy(gaps);
        return Optional.of(longer(
                SHORTEST_SILENCE,
                longer(mean.multipliedBy(MEAN_GAPS), longest.multipliedBy(3).dividedBy(2))));
    }

    /** Whether nothing came for longer than usual. */
    boolean isBrokenAt(Instant now) {
        return last().flatMap(last -> patience().map(last::plus))
                .filter(now::isAfter)
                .isPresent();
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
