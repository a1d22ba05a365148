package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.communique.ingest.Mapping;
import dev.communique.ingest.source.NextRead;
import dev.communique.ingest.source.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private double chance = 0.5;
    private final Intervals intervals = new Intervals(Mapping.of(PollConfig.class, Map.of()), () -> chance);

    @Test
    void beginsWithTheFirstInterval() {
        NextRead next = intervals.afterSuccess(NOW, null, intervals.first(), null);

        assertThat(next.interval()).isCloseTo(Duration.ofMinutes(15), Duration.ofSeconds(2));
        assertThat(next.at()).isCloseTo(NOW.plus(Duration.ofMinutes(15)), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void readsABusySourceEveryFiveMinutes() {
        Rhythm rhythm = intervals.first();
        for (int i = 0; i < 50; i++) {
            rhythm = rhythm.after(Duration.ofMinutes(5), true);
        }

        assertThat(intervals.afterSuccess(NOW, null, rhythm, null).interval()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void readsASilentSourceOnceADay() {
        Rhythm rhythm = intervals.first();
        for (int i = 0; i < 200; i++) {
            Duration interval = intervals.afterSuccess(NOW, null, rhythm, null).interval();
            rhythm = rhythm.after(interval, false);
        }

        NextRead next = intervals.afterSuccess(NOW, null, rhythm, null);

        assertThat(next.interval()).isEqualTo(Duration.ofHours(24));
        assertThat(next.why()).contains("something new every");
    }

    @Test
    void staysNearATenthOfTheGapOfASteadySource() {
        Rhythm rhythm = intervals.first();
        Duration gap = Duration.ofHours(10);
        Duration sinceNew = Duration.ZERO;
        for (int i = 0; i < 500; i++) {
            Duration interval = intervals.afterSuccess(NOW, null, rhythm, null).interval();
            sinceNew = sinceNew.plus(interval);
            boolean broughtNew = sinceNew.compareTo(gap) >= 0;
            sinceNew = broughtNew ? sinceNew.minus(gap) : sinceNew;
            rhythm = rhythm.after(interval, broughtNew);
        }

        assertThat(intervals.afterSuccess(NOW, null, rhythm, null).interval())
                .isCloseTo(Duration.ofHours(1), Duration.ofMinutes(15));
    }

    @Test
    void leavesASourceAloneAsItAsks() {
        NextRead next = intervals.afterSuccess(NOW, null, intervals.first(), Duration.ofHours(2));

        assertThat(next.interval()).isEqualTo(Duration.ofHours(2));
        assertThat(next.why()).isEqualTo("the source asks for PT2H between two reads");
    }

    @Test
    void takesNoHintBeyondADay() {
        assertThat(intervals
                        .afterSuccess(NOW, null, intervals.first(), Duration.ofDays(365))
                        .interval())
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void keepsToWhatTheOwnerSet() {
        NextRead next = intervals.afterSuccess(NOW, Duration.ofMinutes(1), intervals.first(), Duration.ofHours(2));

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(next.why()).isEqualTo("as the source's owner set it");
    }

    @Test
    void drawsThePauseAfterFailuresFromARangeThatDoubles() {
        chance = 1;
        Duration owners = Duration.ofMinutes(15);

        assertThat(afterFailures(owners, 1)).isEqualTo(Duration.ofMinutes(30));
        assertThat(afterFailures(owners, 2)).isEqualTo(Duration.ofMinutes(60));
        assertThat(afterFailures(owners, 50)).isEqualTo(Duration.ofHours(6));
        assertThat(afterFailures(Duration.ofDays(7), 3)).isEqualTo(Duration.ofDays(7));
        chance = 0;
        assertThat(afterFailures(owners, 50)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void comesBackNoEarlierThanTheServerAsks() {
        NextRead next = intervals.afterFailure(NOW, Duration.ofMinutes(15), Rhythm.UNKNOWN, 1, Duration.ofHours(3));

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(next.why()).isEqualTo("its server asks to be left alone for PT3H");
    }

    private Duration afterFailures(Duration given, int failures) {
        NextRead next = intervals.afterFailure(NOW, given, Rhythm.UNKNOWN, failures, null);
        return Duration.between(NOW, next.at());
    }
}
