package dev.communique.analysis.alert;

import dev.communique.analysis.statement.Published;
import java.time.Duration;
import java.time.Instant;

/**
 * The time in which another statement stands before a first mention, both ends included: of two published at the same
 * moment, the one that arrived first stands before. A date holds its whole day, so that what arrived of that day stands
 * before it too.
 */
record Window(Instant from, Instant to) {
    private static final Duration REST_OF_DAY = Duration.ofDays(1).minus(Duration.ofMillis(1));

    static Window before(Published published, LookBack lookBack) {
        Instant at = published.sortAt();
        return new Window(lookBack.before(at), published.dateOnly() ? at.plus(REST_OF_DAY) : at);
    }

    boolean holds(Published published) {
        return !published.sortAt().isBefore(from) && !published.sortAt().isAfter(to);
    }
}
