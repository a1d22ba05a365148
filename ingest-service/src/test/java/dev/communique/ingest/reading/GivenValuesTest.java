package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.TurnKind;
import org.junit.jupiter.api.Test;

class GivenValuesTest {
    private static final RawStatement INTERVIEW = RawStatement.ofText(SampleStatement.INTERVIEW.text());

    @Test
    void winOverWhatIsReadOutOfTheText() {
        RawStatement raw = INTERVIEW
                .withTitle("A talk")
                .withPublished("2026-03-05T09:00:00+02:00")
                .withDelivered("2026-03-01")
                .withLanguage("en-GB")
                .withSpeaker("Ada M. Quill", "Acting Minister")
                .withUrl("https://mfa.lorania.example/en/1");

        ReadStatement statement = ReaderFixture.read(raw);

        assertThat(statement.title()).isEqualTo("A talk");
        assertThat(statement.published()).hasToString("2026-03-05T09:00:00+02:00");
        assertThat(statement.delivered()).hasToString("2026-03-01");
        assertThat(statement.language()).isEqualTo("en-GB");
        assertThat(statement.speaker()).isEqualTo("Ada M. Quill");
        assertThat(statement.role()).isEqualTo("Acting Minister");
        assertThat(statement.url()).isEqualTo("https://mfa.lorania.example/en/1");
        assertThat(statement.turns())
                .filteredOn(turn -> turn.kind() == TurnKind.ANSWER)
                .extracting(turn -> turn.speaker())
                .containsOnly("Ada M. Quill");
    }

    @Test
    void aTitleThatStandsInTheTextTooIsNoPassage() {
        ReadStatement statement = ReaderFixture.read(RawStatement.ofText(SampleStatement.SPEECH.text())
                .withTitle("Remarks by Foreign Minister Ada Quill at the Arms Control Conference in Vantar"));

        assertThat(ReaderFixture.passages(statement)).startsWith("Mr President,");
    }

    @Test
    void aGivenDateIsNotRefusedForItsAge() {
        ReadStatement statement =
                ReaderFixture.read(RawStatement.ofText("We agree.").withPublished("1848-03-18"));

        assertThat(statement.published()).hasToString("1848-03-18");
    }

    @Test
    void withoutAnyDateTheStatementCountsAsSeen() {
        ReadStatement statement = ReaderFixture.read("We agree.");

        assertThat(statement.published()).hasToString("2026-11-24T10:00:00Z");
        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.SEEN);
    }

    @Test
    void aWrongDateIsRefusedWithASentence() {
        assertRefused(
                INTERVIEW.withPublished("yesterday"),
                "published",
                "published: \"yesterday\" is no date; give a date such as 2026-03-04");
        assertRefused(INTERVIEW.withDelivered("2026-02-30"), "delivered", "delivered: \"2026-02-30\" is no date");
    }

    @Test
    void aWrongLanguageIsRefusedWithASentence() {
        assertRefused(
                INTERVIEW.withLanguage("English"),
                "language",
                "language \"English\" is no BCP 47 tag; give one such as en, ru or pt-BR");
        assertRefused(INTERVIEW.withLanguage("e_n"), "language", "language \"e_n\" is no BCP 47 tag");
    }

    @Test
    void aWrongAddressIsRefusedWithASentence() {
        assertRefused(INTERVIEW.withUrl("mfa.lorania.example"), "url", "url must be an absolute http or https address");
    }

    @Test
    void aStatementWithoutTextIsRefusedWithASentence() {
        assertRefused(
                RawStatement.ofText(" \n "),
                "text",
                "text is missing; give the statement's words in text, or its page in html");
        assertRefused(RawStatement.ofText("Share"), "text", "text must hold at least one paragraph of a statement");
        assertRefused(
                RawStatement.ofHtml("<p> </p>", null), "html", "html must hold at least one paragraph of a statement");
    }

    @Test
    void textAndHtmlTogetherAreRefusedWithASentence() {
        RawStatement both = new RawStatement("a", "<p>a</p>", null, null, null, null, null, null, null);

        assertRefused(both, "text", "text and html were both given; give one of them");
    }

    private static void assertRefused(RawStatement raw, String field, String sentence) {
        InvalidFieldException refusal =
                catchThrowableOfType(InvalidFieldException.class, () -> ReaderFixture.read(raw));

        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal).hasMessageStartingWith(sentence);
    }
}
