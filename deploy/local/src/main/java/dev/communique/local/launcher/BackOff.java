package dev.communique.local.launcher;

import java.time.Duration;

/** How long to wait before what ended is started again: each time twice as long, short again after it was well. */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final Duration well;
    private Duration next;

    /**
     * @param longest no wait is longer
     * @param well after having run for this long, the next wait is the first again
     */
    BackOff(Duration first, Duration longest, Duration well) {
        this.first = first;
        this.longest = longest;
        this.well = well;
        this.next = first;
    }

    static BackOff usual() {
        return new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /** @param lived how long what ended had run */
    Duration next(Duration lived) {
        Duration wait = lived.compareTo(well) >= 0 ? first : next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return wait;
    }
}
