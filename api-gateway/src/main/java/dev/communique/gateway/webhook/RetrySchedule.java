package dev.communique.gateway.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again, spread a little so that a receiver that comes back is not flooded. */
final class RetrySchedule {
    private static final double SPREAD = 0.1;

    private final List<Duration> delays;
    private final RandomGenerator random;

    RetrySchedule(List<Duration> delays, RandomGenerator random) {
        this.delays = List.copyOf(delays);
        this.random = random;
    }

    /**
     * The delay before the next try, or nothing when there is none left.
     *
     * @param tries how many there were, the failed one included
     */
    Optional<Duration> after(int tries) {
        if (tries > delays.size()) {
            return Optional.empty();
        }
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(delays.get(tries - 1).toMillis() * factor)));
    }
}
