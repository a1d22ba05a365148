package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Laughter.)",
                "(Applause.)",
                "[Laughter]",
                "(Inaudible.)",
                "(Off-mike.)",
                "(Crosstalk.)",
                "(Via interpreter.)",
                "(In Spanish.)",
                "(No translation provided.)",
                "(Смеётся.)",
                "(как переведено)",
                "(синхронный перевод)",
                "（笑）",
                "（点头）",
                "(Rires)",
                "(Heiterkeit)",
                "(Gaggle interrupted as the crew deplanes.)",
            })
    void areBracketsThatTellWhatHappened(String direction) {
        assertThat(Directions.in(direction)).containsExactly(new Span(0, direction.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We agree (and we said so in May).",
                "The Foreign Minister [Ilan Marr] was there.",
                "[Redacted.] is what the file says.",
                "私（川島大臣）からも申し上げました。",
                "It is in article 3 (see A/69/PV.8).",
                "We laughed (we all did).",
                "An open bracket (and no end",
            })
    void areNothingThatIsSaidOrPutInByAnEditor(String text) {
        assertThat(Directions.in(text)).isEmpty();
    }

    @Test
    void areCountedInCodePoints() {
        String text = "\uD83D\uDE00 (Laughter.) Yes. (Applause.)";

        assertThat(Directions.in(text)).containsExactly(new Span(2, 13), new Span(19, 30));
    }

    @Test
    void stayInTheTextOfThePassage() {
        var statement = ReaderFixture.read("Question: Why?\n\nAda Quill: Because. (Laughter.)\n\nQuestion: And?");

        var passage = statement.turns().get(1).passages().get(0);

        assertThat(passage.text()).isEqualTo("Because. (Laughter.)");
        assertThat(passage.directions()).containsExactly(new Span(9, 20));
    }
}
