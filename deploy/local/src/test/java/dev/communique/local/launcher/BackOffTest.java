package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void doublesUpToTheLongest() {
        assertThat(Stream.generate(() -> backOff.next(AT_ONCE)).limit(5).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void beginsAgainAfterItWasWell() {
        backOff.next(AT_ONCE);
        backOff.next(AT_ONCE);

        Duration afterAGoodMinute = backOff.next(Duration.ofMinutes(1));

        assertThat(afterAGoodMinute).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.next(AT_ONCE)).isEqualTo(Duration.ofSeconds(2));
    }
}
