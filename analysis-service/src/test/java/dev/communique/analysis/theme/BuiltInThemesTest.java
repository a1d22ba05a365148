package dev.communique.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passages that each theme of the shipped pack takes and near ones that it leaves, in
 * {@code themes/<slug>.<language>.txt}: a line that begins with {@code +} must match, one that begins with {@code -} must
 * not.
 */
class BuiltInThemesTest {
    private static final List<String> LANGUAGES = List.of("en", "ru");
    private static final List<Theme> THEMES = ShippedPack.themes();
    private static final MentionDetector DETECTOR = ShippedPack.detector();

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("passages")
    void takesItsPassagesAndLeavesNearOnes(String slug, String language, TriedPassage passage) {
        List<Mention> mentions = DETECTOR.detect(saying(passage.text(), language));

        assertThat(mentions.stream().anyMatch(mention -> mention.theme().slug().equals(slug)))
                .isEqualTo(passage.matches());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("themes")
    void isTriedOnAtLeastTenPassagesOfEachSort(String slug, String language) throws IOException {
        List<TriedPassage> passages = TriedPassage.of(slug, language);

        assertThat(passages).filteredOn(TriedPassage::matches).hasSizeGreaterThanOrEqualTo(10);
        assertThat(passages).filteredOn(passage -> !passage.matches()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void coverAtLeastTwentyFiveMattersInEnglishAndRussian() {
        assertThat(THEMES).hasSizeGreaterThanOrEqualTo(25);
        assertThat(THEMES)
                .allSatisfy(
                        theme -> assertThat(theme.queries().keySet()).containsExactlyInAnyOrderElementsOf(LANGUAGES));
        assertThat(DETECTOR.setAside()).isEmpty();
    }

    @Test
    void areTriedOnEveryPassageOnce() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> repeated = new ArrayList<>();

        for (Arguments theme : themes().toList()) {
            TriedPassage.of((String) theme.get()[0], (String) theme.get()[1]).stream()
                    .map(TriedPassage::text)
                    .filter(text -> !seen.add(text))
                    .forEach(repeated::add);
        }

        assertThat(repeated).isEmpty();
    }

    static Stream<Arguments> themes() {
        return THEMES.stream()
                .flatMap(theme -> LANGUAGES.stream().map(language -> Arguments.of(theme.slug(), language)));
    }

    static Stream<Arguments> passages() throws IOException {
        Stream.Builder<Arguments> rows = Stream.builder();
        for (Theme theme : THEMES) {
            for (String language : LANGUAGES) {
                TriedPassage.of(theme.slug(), language)
                        .forEach(passage -> rows.add(Arguments.of(theme.slug(), language, passage)));
            }
        }
        return rows.build();
    }

    private static Revision saying(String passage, String language) {
        return new RevisionReader()
                .read(SampleStatement.fresh()
                        .silent()
                        .andSaying("answer", "Ada Quill", "ada-quill", language, passage)
                        .bytes());
    }
}
