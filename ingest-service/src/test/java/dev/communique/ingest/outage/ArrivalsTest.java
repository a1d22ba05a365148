package dev.communique.ingest.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Arrivals NOTHING = new Arrivals(List.of());

    @Test
    void waitsSevenMeanGapsWhereAllGapsAreAlike() {
        Arrivals daily = NOTHING.with(every(Duration.ofDays(1), 10), START.plus(Duration.ofDays(9)));

        assertThat(daily.patience()).contains(Duration.ofDays(7));
        assertThat(daily.isBrokenAt(START.plus(Duration.ofDays(15)))).isFalse();
        assertThat(daily.isBrokenAt(START.plus(Duration.ofDays(17)))).isTrue();
    }

    @Test
    void waitsLongerThanTheLongestRestThatWasTaken() {
        List<Instant> busy = every(Duration.ofMinutes(10), 10);
        Arrivals rhythm = NOTHING.with(busy, START.plus(Duration.ofDays(9)))
                .with(List.of(START.plus(Duration.ofDays(8))), START.plus(Duration.ofDays(9)));

        assertThat(rhythm.patience().orElseThrow()).isGreaterThan(Duration.ofDays(11));
    }

    @Test
    void isNeverImpatientWithinADay() {
        Arrivals hasty = NOTHING.with(every(Duration.ofMinutes(1), 20), START.plus(Duration.ofDays(1)));

        assertThat(hasty.patience()).contains(Duration.ofDays(1));
    }

    @Test
    void expectsNothingOfASourceOfWhichLittleIsKnown() {
        Arrivals young = NOTHING.with(every(Duration.ofHours(1), 8), START.plus(Duration.ofDays(1)));

        assertThat(young.patience()).isEmpty();
        assertThat(young.isBrokenAt(START.plus(Duration.ofDays(1000)))).isFalse();
    }

    @Test
    void keepsTheLastThirtyAndNoneOfTheFuture() {
        Arrivals rhythm = NOTHING.with(every(Duration.ofHours(1), 50), START.plus(Duration.ofHours(40)));

        assertThat(rhythm.times()).hasSize(30).endsWith(START.plus(Duration.ofHours(40)));
    }

    @Test
    void countsWhatIsListedAgainOnce() {
        List<Instant> listed = every(Duration.ofHours(1), 5);

        assertThat(NOTHING.with(listed, START.plus(Duration.ofDays(1)))
                        .with(listed, START.plus(Duration.ofDays(1)))
                        .times())
                .hasSize(5);
    }

    private static List<Instant> every(Duration gap, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> START.plus(gap.multipliedBy(i)))
                .toList();
    }
}
