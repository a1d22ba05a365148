package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCleanerTest {
    @Test
    void leavesAPlainTextAlone() {
        String text = "“Ça va — ß, Ёлка, 军控” 😀\nnext";

        assertThat(TextCleaner.clean(text)).isEqualTo(text);
    }

    @Test
    void turnsSpecialBlanksIntoBlanks() {
        assertThat(TextCleaner.clean("a\u00a0b\u202fc\u3000d\te")).isEqualTo("a b c d e");
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(TextCleaner.clean("\ufeffarms\u00ad con\u200btrol\u200e\u0000\u0007"))
                .isEqualTo("arms control");
    }

    @Test
    void keepsTheJoinersThatPersianAndHindiNeed() {
        assertThat(TextCleaner.clean("می‌خواهم")).isEqualTo("می‌خواهم");
    }

    @Test
    void takesOutHalfASurrogatePair() {
        assertThat(TextCleaner.clean("a\ud83db\ude00c")).isEqualTo("abc");
    }

    @Test
    void turnsEveryLineEndIntoOneForm() {
        assertThat(TextCleaner.clean("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void doesNotComposeCharacters() {
        assertThat(TextCleaner.clean("cafe\u0301")).isEqualTo("cafe\u0301");
    }

    @Test
    void takesOutBidiControlsAndTatweel() {
        assertThat(TextCleaner.clean("\u202bالســـجل\u202c \u2067مفتوح\u2069")).isEqualTo("السجل مفتوح");
    }

    @Test
    void turnsFormsForDisplayIntoTheLettersMeant() {
        assertThat(TextCleaner.clean("ﺍﻟﺴﺠﻞ ﻻ of\ufb01ce")).isEqualTo("السجل لا office");
    }

    @Test
    void turnsTheSeparatorsOfOldFilesIntoLineEnds() {
        assertThat(TextCleaner.clean("a\u000bb\u001ec\fd")).isEqualTo("a\nb\nc\nd");
    }
}
