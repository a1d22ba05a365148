package dev.communique.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final long MILLI = 1_000_000;

    private final Arrivals arrivals = new Arrivals();

    @Test
    void theFirstOfSeveralArrivalsCounts() {
        arrivals.arrived("st_a", 30 * MILLI);
        arrivals.arrived("st_a", 20 * MILLI);

        var latencies = arrivals.since(Map.of("st_a", 10 * MILLI));

        assertThat(latencies.millisAt(50)).isCloseTo(10, within(0.1));
    }

    @Test
    void whatDidNotArriveIsMissing() {
        arrivals.arrived("st_a", 30 * MILLI);

        var latencies = arrivals.since(Map.of("st_a", 10 * MILLI, "st_b", 10 * MILLI));

        assertThat(latencies.missingCount()).isEqualTo(1);
        assertThat(latencies.line("push to event")).contains("n 1", "missing 1");
    }

    @Test
    void knowsWhetherAllWereHeardOf() {
        arrivals.arrived("st_a", 1);

        assertThat(arrivals.heardOfAll(List.of("st_a"))).isTrue();
        assertThat(arrivals.heardOfAll(List.of("st_a", "st_b"))).isFalse();
    }
}
