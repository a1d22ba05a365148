package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void aLineIsAParagraph() {
        assertThat(texts("One.\nTwo.\n\n  Three. \n")).containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void linesThatWereWrappedByHandAreJoined() {
        String text = """
                The first treaty between our two countries was signed forty
                years ago, in a hall that no longer stands, by people whom
                nobody remembers.

                We met again last week, on the same day of the year, and we
                signed the second one, which has three parts and one purpose
                only.
                """;

        assertThat(texts(text))
                .hasSize(2)
                .first()
                .isEqualTo(
                        "The first treaty between our two countries was signed forty years ago, in a hall that no longer stands, by people whom nobody remembers.");
    }

    @Test
    void boldMarksOfMarkdownAreRemembered() {
        Paragraph paragraph = Paragraphs.of("**Question:** What now?").get(0);

        assertThat(paragraph).isEqualTo(new Paragraph("Question: What now?", 9, false));
    }

    @Test
    void theBlankInsideBoldMarksStaysBehindThem() {
        assertThat(texts("**Ada Quill: **We agree.")).containsExactly("Ada Quill: We agree.");
    }

    @Test
    void wordsThatOnlyBoldMarksDivideStayTwo() {
        assertThat(texts("**28 May**We agree.")).containsExactly("28 May We agree.");
    }

    @Test
    void marksOfMarkdownAreWhatTheyMean() {
        assertThat(texts("# A register\n\n> We \\_agree\\_ on\\\n[the register](https://a.example/b)."))
                .containsExactly("A register", "We _agree_ on", "the register.");
    }

    @Test
    void paragraphsJoinedByCommasAreParted() {
        assertThat(
                        texts(
                                "We work in the open., Question: How do you see it?, Ada Quill: As open., “We keep to it.”, The end."))
                .containsExactly(
                        "We work in the open.",
                        "Question: How do you see it?",
                        "Ada Quill: As open.",
                        "“We keep to it.”",
                        "The end.");
    }

    @Test
    void aCommaBehindAnAbbreviationPartsNothing() {
        String text =
                "The U.S., Lorania and others met. Mr. Orlin, Jr., Ms. Arden and the rest of them, etc., came late.";

        assertThat(texts(text)).containsExactly(text);
    }

    private static List<String> texts(String text) {
        return Paragraphs.of(text).stream().map(Paragraph::text).toList();
    }
}
