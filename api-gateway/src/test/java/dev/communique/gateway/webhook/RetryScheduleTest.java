package dev.communique.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @ParameterizedTest(name = "after {0} tries with {1}: {2}")
    @CsvSource({"1, 0.5, PT5S", "1, 0, PT4.5S", "1, 0.9999, PT5.5S", "2, 0.5, PT5M"})
    void delayIsSpreadByATenth(int tries, double random, Duration delay) {
        RetrySchedule schedule = new RetrySchedule(DELAYS, always(random));

        assertThat(schedule.after(tries).orElseThrow()).isCloseTo(delay, Duration.ofMillis(1));
    }

    @Test
    void ends() {
        assertThat(new RetrySchedule(DELAYS, always(0.5)).after(3)).isEmpty();
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
