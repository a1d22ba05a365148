package dev.communique.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of THEMES.md. */
class ThemesPageTest {
    private static final Path PAGE = Path.of("THEMES.md");

    @ParameterizedTest
    @MethodSource("examples")
    void findsWhatThePageSays(String query, String language, String found, String notFound) {
        ThemeQuery read = ThemeQueries.read(language, query);

        assertThat(new MatchedPassage(language, found).matches(read)).isTrue();
        assertThat(new MatchedPassage(language, notFound).matches(read)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatThePageSays(String query, String because) {
        assertThatThrownBy(() -> ThemeQueries.read("en", query))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageStartingWith(because);
    }

    @Test
    void hasExamplesInEveryLanguage() throws IOException {
        assertThat(examples().map(example -> example.get()[1]).distinct())
                .containsExactlyInAnyOrderElementsOf(PassageAnalyzers.languages());
        assertThat(refusals()).hasSizeGreaterThan(5);
    }

    @Test
    void namesEveryFunction() throws IOException {
        assertThat(IntervalFunction.names().split(", "))
                .allSatisfy(name -> assertThat(Files.readString(PAGE)).contains("fn:" + name + "("));
    }

    static Stream<Arguments> examples() throws IOException {
        return rows(4);
    }

    static Stream<Arguments> refusals() throws IOException {
        return rows(2);
    }

    /** Rows of a table whose first cell is a query. */
    private static Stream<Arguments> rows(int cells) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == cells)
                .map(row -> Arguments.of(withoutTicks(row).toArray()));
    }

    private static List<String> withoutTicks(List<String> row) {
        return Stream.concat(
                        Stream.of(row.get(0).replace("`", "")), row.stream().skip(1))
                .toList();
    }
}
