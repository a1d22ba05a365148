package dev.communique.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {
    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "2023, 2023, 2023-01-01T00:00+01:00, 2024-01-01T00:00+01:00",
        "2023-04, 2023-04, 2023-04-01T00:00+02:00, 2023-05-01T00:00+02:00",
        "2024-02-29, 2024-02-29, 2024-02-29T00:00+01:00, 2024-03-01T00:00+01:00",
        "2023, 2024-01, 2023-01-01T00:00+01:00, 2024-02-01T00:00+01:00",
        "2023-04-28T09:00:00Z, 2023-04-28T12:00:00+03:00, 2023-04-28T11:00+02:00, 2023-04-28T11:00+02:00",
        "2023-04-28T09:00:00 02:00, 9999, 2023-04-28T09:00+02:00, +10000-01-01T00:00+01:00",
    })
    void partialDatesMeanTheirWholeUnit(String from, String to, String start, String end) {
        ZoneId zone = ZoneId.of("Europe/Vienna");

        TimeRange first = TimeRange.of(from, null, zone);
        TimeRange second = TimeRange.of(null, to, zone);

        assertThat(first.from().toOffsetDateTime()).hasToString(start);
        assertThat(second.to().toOffsetDateTime()).hasToString(end);
    }

    @Test
    void mayBeOpen() {
        TimeRange range = TimeRange.of(null, null, ZoneOffset.UTC);

        assertThat(range.from()).isNull();
        assertThat(range.to()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "23",
        "2023-4",
        "2023-02-30",
        "yesterday",
        "2023-04-28T09:00:00",
        "0000",
        "-999",
        "+999999999-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
    })
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> TimeRange.of(null, text, ZoneOffset.UTC))
                .hasMessageStartingWith("to is \"" + text + "\" and must be a year (2023), a month (2023-04)");
    }
}
