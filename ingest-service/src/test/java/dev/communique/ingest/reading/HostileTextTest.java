package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow: the bounds are generous, and a reader that is not linear misses them by far. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {
    @Test
    void aLineOfTenMegabytesIsOnePassage() {
        ReadStatement statement = ReaderFixture.read("word ".repeat(2_000_000));

        assertThat(ReaderFixture.passages(statement)).hasSize(1);
    }

    @Test
    void aLineOfColonsIsRead() {
        ReadStatement statement = ReaderFixture.read("Question: Ada Quill: ".repeat(50_000));

        assertThat(statement.turns()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Question: Ada Quill: ", "a\n\n", "Question: Why?\n\nMR ORDEN: We agree.\n\n"})
    void whatFallsIntoMoreParagraphsThanAnyStatementIsRefused(String part) {
        RawStatement raw = RawStatement.ofText(part.repeat(10_000_000 / part.length()));

        assertThatThrownBy(() -> ReaderFixture.read(raw))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("text holds more than 200000 paragraphs; give one statement at a time");
    }

    @Test
    void manyLinesThatLookLikeLabelsAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("Ada ")
                    .append((char) ('A' + i % 26))
                    .append("abc")
                    .append(Integer.toString(i, 26).replaceAll("\\d", "x"))
                    .append(": yes.\n");
        }

        assertThat(ReaderFixture.read(text.toString()).turns()).isNotEmpty();
    }

    @Test
    void manyLabelsInCapitalsAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("MR ")
                    .append(Integer.toString(i, 26).replaceAll("\\d", "Z").toUpperCase(java.util.Locale.ROOT))
                    .append("ORDEN: yes.\nQUESTION: Why?\n");
        }

        assertThat(ReaderFixture.read(text.toString()).turns()).isNotEmpty();
    }

    @Test
    void aPageOfDeeplyNestedElementsIsRead() {
        String html = "<div>".repeat(100_000) + "We agree." + "</div>".repeat(100_000);

        ReadStatement statement = ReaderFixture.read(RawStatement.ofHtml(html, null));

        assertThat(ReaderFixture.passages(statement)).containsExactly("We agree.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"., , Question:", "** **\n\nWe agree.", "\\\n\nWe agree.", ">\n\nWe agree.", "# \n\nWe agree."})
    void marksWithoutWordsAreRead(String text) {
        assertThat(ReaderFixture.read(text).turns()).isNotEmpty();
    }

    @Test
    void nullsAndDirectionMarksAreGoneFromEveryField() {
        String text = "\0Question: Is the\0 ferry open\u202e?\n\n\0Ada \u202eQuill: Yes.\0";
        RawStatement raw = RawStatement.ofText(text)
                .withTitle("On \u202ethe\u202c ferry\0")
                .withSpeaker("Ada \u202eQuill\0", "Mini\u200bster\0")
                .withLanguage("en");

        ReadStatement statement = ReaderFixture.read(raw);

        assertThat(statement.title()).isEqualTo("On the ferry");
        assertThat(statement.speaker()).isEqualTo("Ada Quill");
        assertThat(statement.role()).isEqualTo("Minister");
        assertThat(ReaderFixture.passages(statement)).containsExactly("Is the ferry open?", "Yes.");
        assertThat(statement.turns().get(1).label()).isEqualTo("Ada Quill");
    }

    @Test
    void digitsAndDotsWithoutEndDateNothing() {
        ReadStatement statement = ReaderFixture.read("1.1.".repeat(500_000) + "\n\nWe agree.");

        assertThat(statement.turns()).isNotEmpty();
    }
}
