package dev.communique.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ascii, abc def, 4, 7, 4, 7",
        "Cyrillic, мир и war, 6, 9, 6, 9",
        "emoji before, 😀 war, 3, 6, 2, 5",
        "emoji within, a😀b, 0, 4, 0, 3",
        "combining mark counts, e\u0301 war, 3, 6, 3, 6",
    })
    void countsCodePoints(String name, String text, int start, int end, int expectedStart, int expectedEnd) {
        assertThat(Span.inCodePoints(text, start, end)).isEqualTo(new Span(expectedStart, expectedEnd));
    }

    @Test
    void joinsWhatOverlapsAndKeepsWhatTouches() {
        List<Span> merged = Span.merged(List.of(new Span(5, 9), new Span(0, 3), new Span(7, 8), new Span(9, 12)));

        assertThat(merged).containsExactly(new Span(0, 3), new Span(5, 9), new Span(9, 12));
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> new Span(3, 3)).hasMessage("a span must not be empty or start before 0");
    }
}
