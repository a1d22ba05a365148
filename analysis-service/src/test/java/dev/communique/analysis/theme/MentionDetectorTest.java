package dev.communique.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.statement.TurnKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionDetectorTest {
    private static final String WAR = "No war.";

    @ParameterizedTest(name = "{0} said by {1}")
    @CsvSource({"question, false", "moderator, false", "answer, true", "statement, true"})
    void countsTheTurnsThatTheThemeNames(String kind, boolean counts) {
        Revision revision = revision(SampleStatement.fresh().saying(kind, "Ada Quill", "ada-quill", WAR));

        assertThat(mentions(revision, Set.of(), Set.of(), Set.of())).hasSize(counts ? 1 : 0);
    }

    @Test
    void countsTheSpeakersSourcesAndCountriesThatTheThemeNames() {
        Revision revision = revision(SampleStatement.fresh().answering(WAR));

        assertThat(mentions(revision, Set.of("ada-quill"), Set.of("lorania-mfa"), Set.of("LO")))
                .hasSize(1);
        assertThat(mentions(revision, Set.of("bo-lind"), Set.of(), Set.of())).isEmpty();
        assertThat(mentions(revision, Set.of(), Set.of("other"), Set.of())).isEmpty();
        assertThat(mentions(revision, Set.of(), Set.of(), Set.of("XA"))).isEmpty();
    }

    @Test
    void matchesEachPassageInItsOwnLanguage() {
        Revision revision = revision(SampleStatement.fresh()
                .saying("answer", "Ada Quill", "ada-quill", WAR)
                .andSaying("answer", "Ada Quill", "ada-quill", "en-GB", WAR)
                .andSaying("answer", "Ada Quill", "ada-quill", "ru", "Нет войне.", WAR)
                .andSaying("answer", "Ada Quill", "ada-quill", "und", WAR));

        assertThat(mentions(revision, Set.of(), Set.of(), Set.of()))
                .extracting(mention -> mention.passage().index())
                .containsExactly(0, 1, 2);
    }

    @Test
    void matchesNothingInAStageDirection() {
        Revision applause = revision(
                SampleStatement.fresh().answering("Thank you. (War cries.)").withDirection(11, 23));
        Revision alone =
                revision(SampleStatement.fresh().answering("(War cries.)").withDirection(0, 12));

        assertThat(mentions(applause, Set.of(), Set.of(), Set.of())).isEmpty();
        assertThat(mentions(alone, Set.of(), Set.of(), Set.of())).isEmpty();
    }

    @Test
    void findsTheSamePlaceBehindAStageDirection() {
        Revision revision = revision(SampleStatement.fresh()
                .answering("(Smiles \uD83D\uDE00.) No war.")
                .withDirection(0, 11));

        assertThat(mentions(revision, Set.of(), Set.of(), Set.of()))
                .singleElement()
                .extracting(Mention::spans)
                .isEqualTo(List.of(new Span(15, 18)));
    }

    private static List<Mention> mentions(
            Revision revision, Set<String> speakers, Set<String> sources, Set<String> countries) {
        Theme theme = new Theme(
                "war",
                "War",
                "",
                Map.of("en", "war", "ru", "война"),
                Scope.PASSAGE,
                Set.of(TurnKind.ANSWER, TurnKind.STATEMENT),
                speakers,
                sources,
                countries);
        List<ThemeVersion> versions = List.of(new ThemeVersion(1, 1, theme));
        return MentionDetector.of(1, versions).detect(revision);
    }

    private static Revision revision(SampleStatement statement) {
        return new RevisionReader().read(statement.bytes());
    }
}
