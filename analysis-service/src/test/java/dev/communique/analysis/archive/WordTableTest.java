package dev.communique.analysis.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTableTest {
    @Test
    void givesBackWhereEachWordStands() {
        String text = "A 😀😀😀 cafe\u0301, " + "x".repeat(90) + " ".repeat(300) + "end";
        List<Word> words = new PassageWords().of(text, "en");
        WordTable table = new WordTable();

        table.read(WordTable.of(text, words));

        assertThat(table.size()).isEqualTo(words.size());
        for (int i = 0; i < words.size(); i++) {
            assertThat(table.start(i))
                    .isEqualTo(text.codePointCount(0, words.get(i).start()));
            assertThat(table.end(i))
                    .isEqualTo(text.codePointCount(0, words.get(i).end()));
        }
    }
}
