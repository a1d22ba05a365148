package dev.communique.ingest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementKind;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String SHOWN = """
            Share this page. Ada Quill answers. Question: Why did you come here today?
            Ada Quill: I came for the talks. Read more about the talks in Vestia. They begin in May.""";
    private static final LabelledTurn QUESTION =
            new LabelledTurn(TurnKind.QUESTION, "", "Why did you", "come here today");
    private static final LabelledTurn ANSWER =
            new LabelledTurn(TurnKind.ANSWER, "Ada Quill", "I came for", "begin in May");
    private static final List<String> BOILERPLATE = List.of("Share this page", "Read more about the talks in Vestia.");
    private static final Turn ASKED = SampleTurn.of(TurnKind.QUESTION, null, "Why did you come here today?");
    private static final Turn ANSWERED =
            SampleTurn.of(TurnKind.ANSWER, "Ada Quill", "I came for the talks.", "They begin in May.");

    @Test
    void findsEverythingRight() {
        Score score = compare("2026-03-04", ASKED, ANSWERED);

        for (Measure measure : List.of(Measure.BORDERS, Measure.TURNS, Measure.SPEAKERS)) {
            assertThat(score.of(measure)).as(measure.toString()).isEqualTo(new Share(2, 2));
        }
        for (Measure measure : List.of(Measure.DATES, Measure.TITLES, Measure.MAIN_SPEAKERS, Measure.LANGUAGES)) {
            assertThat(score.of(measure)).as(measure.toString()).isEqualTo(new Share(1, 1));
        }
        assertThat(score.of(Measure.LOST)).isEqualTo(new Share(0, 15));
        assertThat(score.of(Measure.LET_THROUGH)).isEqualTo(new Share(0, 10));
        assertThat(score.mistakes()).isEmpty();
    }

    @Test
    void missesTurnsThatWereReadAsOne() {
        Score score = compare(
                "2026-03-04",
                SampleTurn.of(
                        TurnKind.QUESTION,
                        null,
                        "Why did you come here today?",
                        "I came for the talks.",
                        "They begin in May."));

        assertThat(score.of(Measure.BORDERS)).isEqualTo(new Share(0, 2));
        assertThat(score.of(Measure.SPEAKERS)).isEqualTo(new Share(0, 2));
        assertThat(score.of(Measure.LOST)).isEqualTo(new Share(0, 15));
        assertThat(score.extraTurns()).isEqualTo(1);
    }

    @Test
    void tellsAWrongKindFromAWrongSpeaker() {
        Turn wrongKind = SampleTurn.of(TurnKind.STATEMENT, "Ada Quill", "I came for the talks.", "They begin in May.");
        Turn wrongSpeaker = SampleTurn.of(TurnKind.QUESTION, "Jonas Kael", "Why did you come here today?");

        Score score = compare("2026-03-04", wrongSpeaker, wrongKind);

        assertThat(score.of(Measure.BORDERS)).isEqualTo(new Share(2, 2));
        assertThat(score.of(Measure.TURNS)).isEqualTo(new Share(1, 2));
        assertThat(score.of(Measure.SPEAKERS)).isEqualTo(new Share(1, 2));
        assertThat(score.mistakes()).extracting(Mistake::measure).containsExactly(Measure.SPEAKERS, Measure.TURNS);
    }

    @Test
    void countsLostWordsAndBoilerplateWherePassagesHaveThem() {
        Turn answered = SampleTurn.of(
                TurnKind.ANSWER,
                "Ada Quill",
                "I came for.",
                "Read more about the talks in Vestia.",
                "They begin in May.");

        Score score = compare("2026-03-04", ASKED, answered);

        assertThat(score.of(Measure.BORDERS)).isEqualTo(new Share(2, 2));
        assertThat(score.of(Measure.LOST).hits()).isLessThanOrEqualTo(2);
        assertThat(score.of(Measure.LET_THROUGH).hits()).isBetween(3L, 7L);
    }

    @Test
    void takesAnInstantForRightWhereItIsTheSameInAnotherZone() {
        assertThat(compare("2026-03-04T10:05:00+01:00", ASKED, ANSWERED).of(Measure.DATES))
                .isEqualTo(new Share(1, 1));
        assertThat(compare("2026-03-04T10:05:00+03:00", ASKED, ANSWERED).of(Measure.DATES))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void takesTheOutletForTheNameOfAnAsker() {
        LabelledTurn label = new LabelledTurn(TurnKind.QUESTION, "Nordblatt", "Why", "today");
        Turn read = SampleTurn.of(TurnKind.QUESTION, null, "Nordblatt", List.of("Why today?"));

        assertThat(TurnAlignment.isSpeakerRight(label, read)).isTrue();
    }

    @Test
    void countsEverythingAsMissedWhereNothingCouldBeRead() {
        Score score = Comparison.of(label("2026-03-04"), SHOWN, null);

        assertThat(score.of(Measure.BORDERS)).isEqualTo(new Share(0, 2));
        assertThat(score.of(Measure.MAIN_SPEAKERS)).isEqualTo(new Share(0, 1));
        assertThat(score.of(Measure.LOST)).isEqualTo(new Share(15, 15));
    }

    @Test
    void saysWhereALabelIsNotInItsFile() {
        LabelledTurn absent = new LabelledTurn(TurnKind.ANSWER, null, "no such words", "in it");

        StatementWords words = StatementWords.of(TextWords.of(SHOWN), List.of(QUESTION, absent, ANSWER), BOILERPLATE);

        assertThat(words.missing()).containsExactly(absent);
        assertThat(words.words()).hasSize(15);
    }

    private static Score compare(String published, Turn... turns) {
        ReadStatement read = new ReadStatement(
                null,
                "Ada Quill answers",
                StatementKind.INTERVIEW,
                new DateOrInstant("2026-03-04T09:05:00Z"),
                PublishedBasis.PUBLISHED,
                null,
                "en",
                "Ada Quill",
                "ada-quill",
                null,
                false,
                Arrays.asList(turns),
                List.of(),
                List.of());
        return Comparison.of(label(published), SHOWN, read);
    }

    private static LabelledStatement label(String published) {
        return new LabelledStatement(
                "a.txt",
                null,
                Publisher.named("Lorania"),
                "Ada Quill answers.",
                new DateOrInstant(published),
                null,
                "en-GB",
                "QUILL, Ada",
                List.of(QUESTION, ANSWER),
                BOILERPLATE);
    }
}
