package dev.communique.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RhythmTest {
    @Test
    void estimatesTheGapOfReadsThatOnlyTellWhether() {
        Rhythm half = new Rhythm(100, 50, Duration.ofHours(100).toSeconds());

        // -ln(50.5 / 101) is ln 2: half of the hourly reads bring something, so it comes every 1 / ln 2 hours.
        assertThat(half.meanGap()).isCloseTo(Duration.ofSeconds(5194), Duration.ofSeconds(1));
    }

    @Test
    void isNeitherNoneNorInfiniteAtTheExtremes() {
        assertThat(new Rhythm(10, 0, 36_000).meanGap()).isBetween(Duration.ofHours(20), Duration.ofHours(22));
        assertThat(new Rhythm(10, 10, 36_000).meanGap()).isBetween(Duration.ofMinutes(18), Duration.ofMinutes(21));
    }

    @Test
    void forgetsWithinWeeks() {
        Rhythm rhythm = new Rhythm(1000, 1000, Duration.ofDays(7).toSeconds());

        Rhythm later = rhythm.after(Duration.ofDays(60), false);

        assertThat(later.changed()).isLessThan(1);
        assertThat(later.meanGap()).isGreaterThan(Duration.ofDays(20));
    }

    @Test
    void hasNoGapBeforeTheFirstRead() {
        assertThatIllegalStateException().isThrownBy(Rhythm.UNKNOWN::meanGap);
    }

    @Test
    void refusesMoreChangesThanReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rhythm(1, 2, 1))
                .withMessageContaining("changed must be from 0 to reads");
    }
}
