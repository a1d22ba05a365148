package dev.communique.analysis.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.theme.Scope;
import dev.communique.analysis.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {
    @TempDir
    Path folder;

    private BuiltArchive archive;

    @BeforeEach
    void open() {
        archive = new BuiltArchive(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "warheads | Warheads count.                        | 0 | 8",
                "warheads | 🕊️ 😀 Warheads count.                   | 5 | 13",
                "cafe     | At the cafe\u0301 we spoke.            | 7 | 12",
                "peaceful | A peace\u00ADful talk.                 | 2 | 11",
                "'\"arms control\"' | 😀 Arms-control, no less.     | 2 | 14",
                "cased:START | We start with START.                | 14 | 19",
                "exact:treaties | One treaty, two treaties.        | 16 | 24",
                "dis*     | A 😀 disarmament plan.                  | 4 | 15",
            })
    void spansAreCodePointsOfTheStoredText(String query, String text, int start, int end) {
        archive.with(SampleStatement.fresh().answering(text));

        List<FoundMention> found = archive.mentions(theme(query));

        assertThat(found).singleElement().extracting(FoundMention::spans).isEqualTo(List.of(new Span(start, end)));
    }

    @Test
    void aWildcardThatTheArchiveOutgrewIsNamed() {
        archive.with(SampleStatement.fresh()
                .answering(IntStream.rangeClosed(0, 10_000)
                        .mapToObj(number -> "trea" + number)
                        .collect(Collectors.joining(" "))));

        assertThatThrownBy(() -> archive.mentions(theme("fn:ordered(trea* ban)")))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("too many words of the archive");
    }

    @Test
    void whatAStageDirectionSaysIsNotFound() {
        archive.with(SampleStatement.fresh()
                .answering("Thank you. (Treaty music.) We go.")
                .withDirection(11, 26));

        assertThat(archive.mentions(theme("treaty"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "arms AND treaty     | PASSAGE   | ''",
                "arms AND treaty     | TURN      | '0 1'",
                "arms AND peace      | TURN      | ''",
                "arms AND peace      | STATEMENT | '0 3'",
                "arms AND NOT peace  | STATEMENT | ''",
                "arms AND NOT peace  | TURN      | '0'",
                "arms AND question   | STATEMENT | ''",
                "(arms AND tariff) OR treaty | STATEMENT | '1'",
                "(arms OR treaty OR peace)@2 | TURN | '0 1'",
                "arms AND мир        | STATEMENT | ''",
            })
    void aQueryFitsAPassageATurnOrAStatement(String query, Scope scope, String passages) {
        archive.with(SampleStatement.fresh()
                .saying("answer", "Ada Quill", "ada-quill", "On arms.", "On a treaty.")
                .andSaying("question", "Bo Finch", "bo-finch", "en", "A question?")
                .andSaying("answer", "Ada Quill", "ada-quill", "en", "On peace.")
                .andSaying("answer", "Ada Quill", "ada-quill", "ru", "Про мир."));
        archive.with(SampleStatement.fresh().answering("On nothing."));

        List<FoundMention> found = archive.mentions(SampleTheme.english(query).over(scope));

        assertThat(found.stream().map(one -> String.valueOf(one.passage())))
                .containsExactlyElementsOf(passages.isEmpty() ? List.of() : List.of(passages.split(" ")));
    }

    @Test
    void aPassageIsMatchedWithItsOwnLanguagesQuery() {
        archive.with(SampleStatement.fresh()
                .saying("answer", "Ada Quill", "ada-quill", "A treaty.")
                .andSaying("answer", "Ada Quill", "ada-quill", "ru", "Договор."));

        List<FoundMention> found = archive.mentions(
                SampleTheme.of(Map.of("en", "treaty", "ru", "договоры")).theme());

        assertThat(found.stream().map(FoundMention::language)).containsExactly("en", "ru");
    }

    @Test
    void onlyTurnsAndSpeakersThatAThemeCoversAreFound() {
        archive.with(SampleStatement.fresh()
                .saying("question", "Bo Finch", "bo-finch", "A treaty?")
                .andSaying("answer", "Ada Quill", "ada-quill", "en", "A treaty.")
                .andSaying("answer", "Cy Marsh", "cy-marsh", "en", "A treaty!"));

        assertThat(archive.mentions(SampleTheme.english("treaty").by("cy-marsh")))
                .extracting(FoundMention::passage)
                .containsExactly(2);
        assertThat(archive.mentions(theme("treaty")))
                .extracting(FoundMention::speaker)
                .containsExactly("ada-quill", "cy-marsh");
    }

    @Test
    void aNewerRevisionStandsInThePlaceOfTheOlder() {
        SampleStatement first = SampleStatement.fresh().answering("A treaty.", "A treaty.");
        archive.with(first).with(first.revision(2).answering("We met.", "A treaty."));

        assertThat(archive.mentions(theme("treaty")))
                .extracting(FoundMention::revision, FoundMention::passage)
                .containsExactly(tuple(2, 1));
    }

    @Test
    void nothingIsFoundOfAWithdrawnStatement() throws Exception {
        SampleStatement first = SampleStatement.fresh().answering("A treaty.");
        archive.with(first).with(first.revision(2).with("reason", "withdrawn"));

        assertThat(archive.mentions(theme("treaty"))).isEmpty();
        assertThat(archive.index().revision(first.id())).isEqualTo(2);
    }

    private static Theme theme(String query) {
        return SampleTheme.english(query).theme();
    }
}
