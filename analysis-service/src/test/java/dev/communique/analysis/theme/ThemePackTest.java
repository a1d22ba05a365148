package dev.communique.analysis.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.communique.analysis.problem.Problem;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.statement.TurnKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemePackTest {
    private final ThemePack packs = new ThemePack(new ThemeForm(new LanguageQueries()));

    @Test
    void readsThemesWithWhatIsUsualLeftOut() {
        List<Theme> themes = read("""
                pack: nuts
                themes:
                  - slug: nuts
                    name: Nuts
                    queries:
                      en: >-
                        walnut OR
                        hazelnut
                    countries: [NO, lo]
                """);

        assertThat(themes).singleElement().satisfies(theme -> {
            assertThat(theme.queries()).isEqualTo(Map.of("en", "walnut OR hazelnut"));
            assertThat(theme.scope()).isEqualTo(Scope.PASSAGE);
            assertThat(theme.turns()).containsExactly(TurnKind.ANSWER, TurnKind.STATEMENT);
            assertThat(theme.countries()).containsExactly("LO", "NO");
        });
    }

    @Test
    void readsWhatItHasWritten() {
        List<Theme> themes = List.of(
                theme("a", "Yes", "", "walnut"),
                theme(
                        "b",
                        "2024",
                        "It's a \"name\": with # and 😀\nand a second line",
                        "\"arms control\" OR disarmament"),
                theme(
                        "c",
                        "~",
                        " - not a list",
                        ("\"open  skies\" OR (walnut AND NOT " + "hazelnut) OR ").repeat(40) + "pecan"),
                new Theme(
                        "d",
                        "Нуты",
                        "",
                        Map.of("en", "walnut", "ru", "орех OR фундук"),
                        Scope.STATEMENT,
                        Set.of(TurnKind.QUESTION),
                        Set.of("ada-quill", "on"),
                        Set.of("lorania-mfa"),
                        Set.of("NO", "SE")));

        List<Theme> read = read(packs.write(themes));

        assertThat(read.get(0)).isEqualTo(themes.get(0));
        assertThat(read.get(1)).isEqualTo(themes.get(1));
        assertThat(read.get(2).queries()).isEqualTo(themes.get(2).queries());
        assertThat(read.get(3)).isEqualTo(themes.get(3));
        assertThat(packs.write(read)).isEqualTo(packs.write(read(packs.write(read))));
    }

    @Test
    void writesOneThemeAsPeopleWriteIt() {
        String file = packs.write(
                List.of(
                        theme(
                                "nuts",
                                "Nuts",
                                "",
                                "walnut OR hazelnut OR pecan OR cashew OR almond OR \"pine nut\" OR pistachio OR chestnut OR macadamia OR filbert")));

        assertThat(file).isEqualTo("""
                pack: themes
                themes:
                  - slug: nuts
                    name: Nuts
                    queries:
                      en: >-
                        walnut OR hazelnut OR pecan OR cashew OR almond OR "pine nut" OR pistachio OR chestnut OR macadamia
                        OR filbert
                """);
    }

    @Test
    void refusesAllWithASentenceForEachThemeThatIsWrong() {
        Problem problem = refused("""
                themes:
                  - {slug: nuts, name: Nuts, queries: {en: walnut}}
                  - {slug: pears, queries: {en: pear}}
                  - {name: Plums, queries: {en: "plum AND ("}}
                  - {slug: nuts, name: Other, queries: {en: pecan}}
                  - {slug: figs, name: Figs, queries: {en: fig}, colour: green}
                """);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).startsWith("4 of 5 themes cannot be taken, so none was; pears: name is missing");
        assertThat(problem.problems())
                .extracting(Problem.Part::field)
                .containsExactly("themes[1].name", "themes[2].queries.en", "themes[3].slug", "themes[4].colour");
        assertThat(problem.problems())
                .extracting(Problem.Part::of)
                .containsExactly("pears", "themes[2]", "nuts", "figs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nuts",
                "- a",
                "themes: []",
                "themes: {a: b}",
                "packs: nuts\nthemes: [{}]",
                "themes: [a, b",
                "themes: [{name: a, name: b}]",
                "a: 1\n---\nb: 2",
                "themes:\n\t- a",
                "themes: !!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost/\"]]]",
                "themes: [!theme {name: Nuts}]",
                "? [a, b]\n: c",
                "themes: [{<<: {name: Nuts}}]"
            })
    void refusesWhatIsNoPackWithASentence(String file) {
        assertThat(refused(file).detail()).isNotBlank();
    }

    @Test
    void refusesAFileThatWouldBecomeMuch() {
        String laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(0, 25)
                        .mapToObj(i -> "%1$c: &%1$c [*%2$c, *%2$c, *%2$c, *%2$c, *%2$c]\n".formatted('b' + i, 'a' + i))
                        .collect(Collectors.joining());

        assertThat(refused(laughs).detail()).contains("aliases");
        assertThat(refused("themes: " + "[".repeat(100_000)).detail()).containsIgnoringCase("depth");
        assertThat(refused("themes: " + "{a: ".repeat(100_000)).detail()).containsIgnoringCase("depth");
        assertThat(refused("#".repeat(PackReader.LARGEST + 1)).status()).isEqualTo(413);
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> packs.read(new byte[] {'a', ':', ' ', (byte) 0xff}))
                        .getMessage())
                .isEqualTo("the pack must be UTF-8");
    }

    private List<Theme> read(String file) {
        return packs.read(file.getBytes(UTF_8));
    }

    private Problem refused(String file) {
        return catchThrowableOfType(ProblemException.class, () -> read(file)).problem();
    }

    private static Theme theme(String slug, String name, String description, String query) {
        return new Theme(
                slug,
                name,
                description.strip(),
                Map.of("en", query),
                Scope.PASSAGE,
                Theme.USUAL_TURNS,
                Set.of(),
                Set.of(),
                Set.of());
    }
}
