package dev.communique.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts(1);

    @Test
    void sameSeedAndNumberMakeTheSameText() {
        var again = new Texts(1).text(7, 500);

        assertThat(texts.text(7, 500)).isEqualTo(again);
    }

    @Test
    void everyNumberMakesAnotherText() {
        var all = IntStream.range(0, 200)
                .mapToObj(number -> texts.text(number, 100))
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void hasAboutAsManyWordsAsAskedFor() {
        var words = texts.text(3, 1_000).split("\\s+");

        assertThat(words).hasSizeBetween(980, 1_020);
    }

    @Test
    void mentionsTheThemeInOneParagraph() {
        var paragraphs = texts.text(4, 800).split("\n\n");

        assertThat(paragraphs).filteredOn(text -> text.contains("arms control")).hasSize(1);
    }
}
