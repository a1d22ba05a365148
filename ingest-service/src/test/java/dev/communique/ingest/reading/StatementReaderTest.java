package dev.communique.ingest.reading;

import static dev.communique.ingest.reading.ReaderFixture.kinds;
import static dev.communique.ingest.reading.ReaderFixture.passages;
import static dev.communique.ingest.reading.ReaderFixture.read;
import static dev.communique.ingest.reading.ReaderFixture.speakers;
import static dev.communique.ingest.statement.TurnKind.ANSWER;
import static dev.communique.ingest.statement.TurnKind.MODERATOR;
import static dev.communique.ingest.statement.TurnKind.QUESTION;
import static dev.communique.ingest.statement.TurnKind.STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementKind;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.Warning;
import dev.communique.ingest.statement.WarningCode;
import org.junit.jupiter.api.Test;

class StatementReaderTest {
    @Test
    void readsAnInterviewWithDateLineCreditsAndAdvertisement() {
        ReadStatement statement = read(SampleStatement.INTERVIEW);

        assertThat(statement.title()).isEqualTo("Ada Quill: “We would rather count warheads than words”");
        assertThat(statement.kind()).isEqualTo(StatementKind.INTERVIEW);
        assertThat(statement.speaker()).isEqualTo("Ada Quill");
        assertThat(statement.speakerSlug()).isEqualTo("ada-quill");
        assertThat(statement.role()).isEqualTo("Minister of Foreign Affairs of Lorania");
        assertThat(statement.published()).hasToString("2026-03-04T11:27:00+01:00");
        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.PUBLISHED);
        assertThat(statement.delivered()).hasToString("2026-03-03");
        assertThat(statement.language()).isEqualTo("en");
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.ZONE_ASSUMED));
        assertThat(kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(speakers(statement)).containsExactly(null, "Ada Quill", null, "Ada Quill", null, "Ada Quill");
        assertThat(statement.turns().get(2).note()).isEqualTo("via interpreter");
        assertThat(passages(statement))
                .hasSize(10)
                .startsWith("Is there still a place for arms control? Or has everyone given up on it?")
                .endsWith("We have offered our good offices to both sides.");
    }

    @Test
    void numbersPassagesThroughTheWholeStatement() {
        ReadStatement statement = read(SampleStatement.INTERVIEW);

        assertThat(statement.turns().stream().flatMap(turn -> turn.passages().stream()))
                .extracting(passage -> passage.index())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void readsARussianInterview() {
        ReadStatement statement = read(SampleStatement.RUSSIAN_INTERVIEW);

        assertThat(statement.kind()).isEqualTo(StatementKind.INTERVIEW);
        assertThat(statement.speaker()).isEqualTo("П.А.Орлин");
        assertThat(statement.role()).isEqualTo("Министр иностранных дел Лорании");
        assertThat(statement.published()).hasToString("2026-03-04T10:05:00+01:00");
        assertThat(statement.delivered()).hasToString("2026-03-03");
        assertThat(statement.language()).isEqualTo("ru");
        assertThat(kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(statement.turns().get(2).note()).isEqualTo("перевод с французского");
        assertThat(passages(statement)).last().isEqualTo("Дальше — работа.");
    }

    @Test
    void readsAFrenchInterviewWithLettersAndDashes() {
        ReadStatement statement = read(SampleStatement.FRENCH_INTERVIEW);

        assertThat(statement.kind()).isEqualTo(StatementKind.INTERVIEW);
        assertThat(statement.speaker()).isEqualTo("Jean Orval");
        assertThat(statement.delivered()).hasToString("2024-05-01");
        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.DELIVERED);
        assertThat(statement.language()).isEqualTo("fr");
        assertThat(kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
    }

    @Test
    void readsABriefingInCapitals() {
        ReadStatement statement = read(SampleStatement.BRIEFING);

        assertThat(statement.kind()).isEqualTo(StatementKind.BRIEFING);
        assertThat(statement.published()).hasToString("2026-03-04");
        assertThat(kinds(statement))
                .containsExactly(STATEMENT, QUESTION, ANSWER, QUESTION, ANSWER, QUESTION, ANSWER, ANSWER, ANSWER);
        assertThat(speakers(statement))
                .containsExactly(
                        "Jonas Kael",
                        null,
                        "Jonas Kael",
                        null,
                        "Jonas Kael",
                        null,
                        "Jonas Kael",
                        "Senior Department Official One",
                        "Senior Department Official Two");
        assertThat(statement.role()).isEqualTo("Department Spokesperson");
        assertThat(statement.turns().get(1).note()).isEqualTo("Via interpreter");
        assertThat(statement.turns().get(6).passages()).hasSize(3);
        assertThat(statement.warnings()).containsExactly(new Warning(WarningCode.LABEL_TYPO, 4, 5));
        assertThat(passages(statement)).noneMatch(text -> text.contains("concluded") || text.contains("WASHINGTON"));
    }

    @Test
    void readsABriefingWithQAndNoColon() {
        ReadStatement statement = read(SampleStatement.Q_BRIEFING);

        assertThat(statement.kind()).isEqualTo(StatementKind.BRIEFING);
        assertThat(statement.speaker()).isEqualTo("Mira Arden");
        assertThat(statement.role()).isEqualTo("Press Secretary");
        assertThat(statement.delivered()).hasToString("2026-03-04");
        assertThat(kinds(statement))
                .containsExactly(STATEMENT, QUESTION, ANSWER, QUESTION, ANSWER, QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(passages(statement))
                .contains("Q1 numbers are out.  (Inaudible.)", "A lot of people ask me about that.")
                .endsWith("Thank you, all.");
    }

    @Test
    void readsLabelsThatStandAloneInTheirLine() {
        ReadStatement statement = read(SampleStatement.GERMAN_BRIEFING);

        assertThat(statement.kind()).isEqualTo(StatementKind.BRIEFING);
        assertThat(statement.language()).isEqualTo("de");
        assertThat(speakers(statement)).containsExactly(null, "Kestner", null, "Kestner", null, "Lindau");
        assertThat(statement.turns()).extracting(Turn::role).containsExactly(null, "AA", null, "AA", null, "BReg");
        assertThat(passages(statement)).noneMatch(text -> text.startsWith("Themen"));
    }

    @Test
    void takesAgenciesAsAskers() {
        ReadStatement statement = read(SampleStatement.AGENCY_BRIEFING);

        assertThat(statement.kind()).isEqualTo(StatementKind.BRIEFING);
        assertThat(statement.speaker()).isEqualTo("Lin Mou");
        assertThat(statement.role()).isEqualTo("Foreign Ministry Spokesperson");
        assertThat(kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(statement.turns().get(0).role()).isEqualTo("AFP");
        assertThat(passages(statement)).contains("Our position is clear. Lorania: a partner.");
    }

    @Test
    void readsAChineseBriefing() {
        ReadStatement statement = read(SampleStatement.CHINESE_BRIEFING);

        assertThat(statement.language()).isEqualTo("zh");
        assertThat(statement.speaker()).isEqualTo("林某");
        assertThat(statement.delivered()).hasToString("2024-01-15");
        assertThat(kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(statement.turns().get(4).role()).isEqualTo("《北报》记者");
    }

    @Test
    void takesWhatFollowsAQuestionAsTheAnswerWhereOnlyQuestionsAreMarked() {
        ReadStatement statement = read(SampleStatement.DOORSTEP);

        assertThat(statement.published()).hasToString("2026-04-03T10:05:00+02:00");
        assertThat(kinds(statement)).containsExactly(STATEMENT, QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(speakers(statement)).containsExactly("Marta Silva", null, "Marta Silva", null, "Marta Silva");
        assertThat(statement.turns().get(2).passages()).hasSize(2);
    }

    @Test
    void readsASpeechAsOneStatement() {
        ReadStatement statement = read(SampleStatement.SPEECH);

        assertThat(statement.kind()).isEqualTo(StatementKind.SPEECH);
        assertThat(kinds(statement)).containsExactly(STATEMENT);
        assertThat(statement.speaker()).isEqualTo("Ada Quill");
        assertThat(statement.role()).isEqualTo("Foreign Minister");
        assertThat(statement.published()).hasToString("2026-03-03");
        assertThat(passages(statement)).hasSize(8).startsWith("Mr President,").contains("First: verification.");
    }

    @Test
    void readsAPressReleaseWithoutASpeaker() {
        ReadStatement statement = read(SampleStatement.PRESS_RELEASE);

        assertThat(statement.kind()).isEqualTo(StatementKind.PRESS_RELEASE);
        assertThat(statement.speaker()).isNull();
        assertThat(statement.published()).hasToString("2026-01-25");
        assertThat(passages(statement))
                .hasSize(2)
                .last()
                .isEqualTo("The Ministry welcomes this step. Lorania: ready. Vestia: ready.");
    }

    @Test
    void tellsTheChairOfADebateFromItsSpeakers() {
        ReadStatement statement = read(SampleStatement.DEBATE);

        assertThat(kinds(statement)).containsExactly(MODERATOR, STATEMENT, MODERATOR, STATEMENT, MODERATOR);
        assertThat(speakers(statement))
                .containsExactly("The President", "Oru", "The President", "Hald", "The President");
        assertThat(statement.turns().get(1).note()).isEqualTo("spoke in French");
        assertThat(statement.turns().get(1).role()).isEqualTo("Lorania");
    }

    @Test
    void findsTheTurnsOfATextInOneLine() {
        ReadStatement statement = read(SampleStatement.FLATTENED);

        assertThat(statement.title()).isEqualTo("Ada Quill: “We act openly”");
        assertThat(statement.kind()).isEqualTo(StatementKind.INTERVIEW);
        assertThat(statement.published()).hasToString("2026-03-03T10:05:00+01:00");
        assertThat(kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(statement.warnings()).contains(Warning.of(WarningCode.FLATTENED));
        assertThat(passages(statement)).contains("We go on. Time is 11:27. Our friends say: be patient.");
    }

    @Test
    void takesTheHostOfAConversationAsTheAsker() {
        ReadStatement statement = read("""
                Remarks by President Orlin in a Town Hall with Ivo Landt

                MR. LANDT: Good evening. Mr. President, welcome.

                THE PRESIDENT: Thank you.

                MR. LANDT: Tell us about the treaty.

                THE PRESIDENT: We shall keep it.
                """);

        assertThat(kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(speakers(statement)).containsExactly("Ivo Landt", "Orlin", "Ivo Landt", "Orlin");
    }

    @Test
    void namesTheSpokespersonOfAChineseHeadlineWhereAnswersNameNobody() {
        ReadStatement statement =
                read("2024年1月15日外交部发言人林某主持例行记者会\n\n问：中方有何评论？\n\n答：我没有更多信息。\n\n问：会谈何时举行？\n\n答：时间已经公布。");

        assertThat(speakers(statement)).containsExactly(null, "林某", null, "林某");
    }

    @Test
    void marksATextThatEndsInTheMiddleOfASentence() {
        ReadStatement statement = read("We agree. "
                + "The register stays open, and so do our doors, as they always have. ".repeat(3) + "And when the");

        assertThat(statement.truncated()).isTrue();
    }

    @Test
    void keepsAnOpeningThatNobodyLabelled() {
        ReadStatement statement = read("""
                Briefing by Spokesperson Mira Arden

                Good afternoon, and welcome to the briefing. I have one announcement.

                Question: Which one?

                Mira Arden: We shall meet in May.
                """);

        assertThat(kinds(statement)).containsExactly(STATEMENT, QUESTION, ANSWER);
        assertThat(speakers(statement)).containsExactly("Mira Arden", null, "Mira Arden");
    }
}
