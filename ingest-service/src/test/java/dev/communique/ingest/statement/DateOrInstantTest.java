package dev.communique.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrInstantTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04", "2026-03-04T11:27:00+01:00", "2026-03-04T11:27Z", "2026-03-04T11:27:00.123Z"})
    void keepsTheTextAsItWasGiven(String text) {
        assertThat(new DateOrInstant(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-02-30",
                "2026-3-4",
                "2026-03-04T11:27:00",
                "2026-03-04 11:27Z",
                "2026-03-04T25:00Z",
                "04.03.2026"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> new DateOrInstant(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give a date such as 2026-03-04");
    }

    @Test
    void namesTheDayInThePublishersZone() {
        assertThat(new DateOrInstant("2026-03-04T00:10:00+03:00").date()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void aDateIsNoInstant() {
        assertThat(new DateOrInstant("2026-03-04").instant()).isEmpty();
    }

    @Test
    void anInstantIsWrittenWithSecondsAndOffset() {
        assertThat(DateOrInstant.of(OffsetDateTime.parse("2026-03-04T11:27+01:00")))
                .hasToString("2026-03-04T11:27:00+01:00");
    }
}
