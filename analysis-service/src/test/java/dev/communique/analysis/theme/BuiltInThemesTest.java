package dev.communique.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.language.PassageAnalyzers;
import dev.communique.analysis.language.ThemeQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
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
    private static final Map<String, Map<String, String>> THEMES = ShippedPack.queries();
    private static final Map<String, Query> QUERIES = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("passages")
    void takesItsPassagesAndLeavesNearOnes(String slug, String language, TriedPassage passage) throws IOException {
        Query query = QUERIES.computeIfAbsent(slug + language, unused -> query(slug, language));

        boolean matches = inMemory(passage.text(), language).createSearcher().count(query) > 0;

        assertThat(matches).isEqualTo(passage.matches());
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
        assertThat(THEMES.values())
                .allSatisfy(queries -> assertThat(queries.keySet()).containsExactlyInAnyOrderElementsOf(LANGUAGES));
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
        return THEMES.keySet().stream()
                .flatMap(slug -> LANGUAGES.stream().map(language -> Arguments.of(slug, language)));
    }

    static Stream<Arguments> passages() throws IOException {
        Stream.Builder<Arguments> rows = Stream.builder();
        for (String slug : THEMES.keySet()) {
            for (String language : LANGUAGES) {
                TriedPassage.of(slug, language).forEach(passage -> rows.add(Arguments.of(slug, language, passage)));
            }
        }
        return rows.build();
    }

    private static Query query(String slug, String language) {
        return ThemeQueries.read(language, THEMES.get(slug).get(language)).query();
    }

    private static MemoryIndex inMemory(String text, String language) {
        MemoryIndex index = new MemoryIndex();
        for (String field : List.of(PassageAnalyzers.TEXT, PassageAnalyzers.EXACT, PassageAnalyzers.CASED)) {
            index.addField(field, text, PassageAnalyzers.of(language).orElseThrow());
        }
        return index;
    }
}
