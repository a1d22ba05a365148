package dev.communique.analysis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookBackTest {
    @ParameterizedTest
    @CsvSource({
        "P90D, 2025-12-04T10:00:00Z, 90 days",
        "P1D, 2026-03-03T10:00:00Z, 1 day",
        "P2W, 2026-02-18T10:00:00Z, 14 days",
        "P1M, 2026-02-04T10:00:00Z, P1M",
        "P1Y, 2025-03-04T10:00:00Z, P1Y",
        "PT36H, 2026-03-02T22:00:00Z, PT36H",
        "P1DT12H, 2026-03-02T22:00:00Z, P1DT12H",
        "P100Y, 1926-03-04T10:00:00Z, P100Y",
    })
    void goesBackByTheCalendar(String text, Instant start, String words) {
        LookBack lookBack = LookBack.of(text);

        assertThat(lookBack.before(Instant.parse("2026-03-04T10:00:00Z"))).isEqualTo(start);
        assertThat(lookBack.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "90", "P", "P0D", "P-1D", "PT0S", "P101Y", "P999999999Y", "PT999999999999H", "T", "1 day"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> LookBack.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("period must be an ISO 8601 period such as P90D");
    }
}
