package dev.communique.analysis.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.RevisionReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passages that each built-in theme takes and near ones that it leaves, in {@code themes/<slug>.<language>.txt}: a line
 * that begins with {@code +} must match, one that begins with {@code -} must not.
 */
class BuiltInThemesTest {
    private static final List<String> SLUGS = List.of("arms-control", "nato-expansion", "middle-east-mediation");

    @ParameterizedTest(name = "{0} in {1}: {3}")
    @MethodSource("passages")
    void takesItsPassagesAndLeavesNearOnes(String slug, String language, boolean matches, String passage)
            throws IOException {
        var detector = MentionDetector.of(1, List.of(new ThemeVersion(1, 1, theme(slug))));
        var revision = new RevisionReader()
                .read(SampleStatement.fresh()
                        .silent()
                        .andSaying("answer", "Ada Quill", "ada-quill", language, passage)
                        .bytes());

        var mentions = detector.detect(revision);

        assertThat(mentions).hasSize(matches ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("themes")
    void isTriedOnAtLeastTenPassagesOfEachSort(String slug, String language) throws IOException {
        var lines = lines(slug, language);

        assertThat(lines).filteredOn(line -> line.startsWith("+ ")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(lines).filteredOn(line -> line.startsWith("- ")).hasSizeGreaterThanOrEqualTo(10);
    }

    static Stream<Arguments> themes() {
        return SLUGS.stream().flatMap(slug -> Stream.of("en", "ru").map(language -> Arguments.of(slug, language)));
    }

    static Stream<Arguments> passages() throws IOException {
        Stream.Builder<Arguments> rows = Stream.builder();
        for (var slug : SLUGS) {
            for (var language : List.of("en", "ru")) {
                for (var line : lines(slug, language)) {
                    rows.add(Arguments.of(slug, language, line.startsWith("+ "), line.substring(2)));
                }
            }
        }
        return rows.build();
    }

    private static Theme theme(String slug) throws IOException {
        try (var in = resource("/themes/foreign-policy.yaml")) {
            return new ThemePack(new ThemeForm(new LanguageQueries()))
                    .read(in.readAllBytes()).stream()
                            .filter(theme -> theme.slug().equals(slug))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static List<String> lines(String slug, String language) throws IOException {
        try (var in = resource("/themes/" + slug + "." + language + ".txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static InputStream resource(String path) {
        return BuiltInThemesTest.class.getResourceAsStream(path);
    }
}
