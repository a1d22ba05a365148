package dev.communique.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.statement.TurnKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which passages count, as index and spans, when parts of a query are found in different ones. */
class ScopeTest {
    private static final SampleStatement STATEMENT = SampleStatement.fresh()
            .silent()
            .andSaying("question", "Bo Reed", "bo-reed", "en", "Will you ratify it?")
            .andSaying("answer", "Ada Quill", "ada-quill", "en", "The treaty stands.", "Nothing else.", "We ratify it.")
            .andSaying("answer", "Ada Quill", "ada-quill", "ru", "Договор действует, we ratify it.")
            .andSaying("statement", "Ada Quill", "ada-quill", "en", "Ships sail.", "Another treaty.");

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "treaty AND ratify          | passage   | ",
                "treaty AND ratify          | turn      | 1[[4,10]] 3[[3,9]]",
                "treaty AND ratify          | statement | 1[[4,10]] 3[[3,9]] 6[[8,14]]",
                "treaty AND ships           | turn      | 5[[0,5]] 6[[8,14]]",
                "nothing AND ships          | turn      | ",
                "nothing AND ships          | statement | 2[[0,7]] 5[[0,5]]",
                "treaty AND NOT ratify      | turn      | 6[[8,14]]",
                "treaty AND NOT ratify      | statement | ",
                "treaty AND NOT ratify      | passage   | 1[[4,10]] 6[[8,14]]",
                "\"stands nothing\"~9       | statement | ",
                "treaty OR (ships AND sand) | statement | 1[[4,10]] 6[[8,14]]",
            })
    void countsThePassagesThatHoldEvidenceOfAUnitThatFits(String query, String scope, String expected) {
        Theme theme = new Theme(
                "theme",
                "Theme",
                "",
                Map.of("en", query),
                Scope.of(scope).orElseThrow(),
                Set.of(TurnKind.ANSWER, TurnKind.STATEMENT),
                Set.of(),
                Set.of(),
                Set.of());
        MentionDetector detector = MentionDetector.of(1, List.of(new ThemeVersion(1, 1, theme)));

        List<Mention> mentions = detector.detect(new RevisionReader().read(STATEMENT.bytes()));

        assertThat(String.join(
                        " ",
                        mentions.stream()
                                .map(mention -> mention.passage().index() + Span.json(mention.spans()))
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }
}
