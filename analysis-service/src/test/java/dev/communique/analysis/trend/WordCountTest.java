package dev.communique.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    private final WordCount wordCount = new WordCount();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain         | We shall meet again in May.   | 6",
                "apostrophe    | It's the minister’s answer     | 4",
                "hyphen        | arms-control treaty            | 3",
                "numbers       | 5 of 1,000 warheads in 2010    | 6",
                "signs only    | — … 🕊 !                        | 0",
                "Cyrillic      | Контроль над вооружениями      | 3",
                "Chinese       | 中国                            | 1",
            })
    void countsAsIcuBreaks(String name, String text, long words) {
        assertThat(wordCount.of(text)).isEqualTo(words);
    }
}
