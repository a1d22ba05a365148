package dev.communique.ingest.reading;

import static dev.communique.ingest.statement.TurnKind.ANSWER;
import static dev.communique.ingest.statement.TurnKind.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementKind;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void readsAPage() {
        RawStatement raw = RawStatement.ofHtml(SampleStatement.PAGE.text(), "https://mfa.lorania.example/en/1");

        ReadStatement statement = ReaderFixture.read(raw);

        assertThat(statement.title()).isEqualTo("Ada Quill: “We would rather count warheads than words”");
        assertThat(statement.published()).hasToString("2026-03-04T11:27:00+01:00");
        assertThat(statement.kind()).isEqualTo(StatementKind.INTERVIEW);
        assertThat(statement.speaker()).isEqualTo("Ada Quill");
        assertThat(ReaderFixture.kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(statement.turns().get(1).passages()).hasSize(4);
        assertThat(ReaderFixture.passages(statement))
                .noneMatch(text -> text.contains("Share") || text.contains("Harbour") || text.contains("Vantar"));
    }

    @Test
    void readsAFragmentAsAFeedHasIt() {
        Page page = HtmlText.read("<p>One&nbsp;two.</p><p>Three<br>four.</p>", null);

        assertThat(page.paragraphs()).extracting(Paragraph::text).containsExactly("One two.", "Three", "four.");
        assertThat(page.title()).isNull();
    }

    @Test
    void marksWhatIsPrintedBold() {
        Page page = HtmlText.read("<p><strong>MR KAEL</strong>: Yes.</p>", null);

        assertThat(page.paragraphs()).containsExactly(new Paragraph("MR KAEL: Yes.", 7, false));
    }

    @Test
    void surfacesNothingOfScriptsAndStyles() {
        Page page = HtmlText.read("<p>One.</p><script>var a = 'two';</script><style>p { color: red }</style>", null);

        assertThat(page.paragraphs()).extracting(Paragraph::text).containsExactly("One.");
    }
}
