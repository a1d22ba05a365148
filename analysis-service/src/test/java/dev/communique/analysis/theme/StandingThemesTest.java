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

class StandingThemesTest {
    @ParameterizedTest(name = "{0}: {1} in “{3}” → {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a word in another form   | treaty            | en | Two treaties were signed.       | [[4,12]]",
                "not inside another word  | nato              | en | A senator spoke.                |",
                "whatever its case        | nato              | en | NATO and Nato.                  | [[0,4],[9,13]]",
                "a phrase is one span     | \"arms control\"  | en | On arms control today.          | [[3,15]]",
                "over a hyphen            | \"arms control\"  | en | An arms-control treaty.         | [[3,15]]",
                "over a possessive        | \"arms control\"  | en | Arms control's end.             | [[0,14]]",
                "over a stop word         | \"open to all\"   | en | It is open to all.              | [[6,17]]",
                "near                     | \"expand nato\"~3 | en | To expand the wings of NATO.    | [[3,27]]",
                "both                     | arms AND control  | en | Control of arms.                | [[0,7],[11,15]]",
                "only one of both         | arms AND control  | en | Control of goods.               |",
                "prefix                   | disarm*           | en | Disarmament now.                | [[0,11]]",
                "prefix with a capital    | Taiwan*           | en | The Taiwanese voted.            | [[4,13]]",
                "excluded                 | arms -\"arms race\" | en | An arms race.                 |",
                "overlapping spans        | \"arms control\" OR control | en | Arms control.          | [[0,12]]",
                "Russian stems            | \"контроль вооружение\" | ru | О контроле вооружений.    | [[2,21]]",
                "after an emoji           | treaty            | en | 🕊🕊 A treaty.                  | [[5,11]]",
                "after combining marks    | treaty            | en | Cafe\u0301 treaty.              | [[6,12]]",
                "beside an entity         | treaty            | en | A &amp; B treaty&#8217;s end.   | [[10,16]]",
                "joined emoji             | \"arms control\"  | en | 👩‍👩‍👧 arms control.          | [[6,18]]",
                "inside a composed letter | cafe              | en | Un cafe\u0301 noir.            | [[3,8]]",
                "interval                 | fn:ordered(arms fn:wildcard(contr*)) | en | Arms and their controls. | [[0,23]]",
                "another language         | treaty            | ru | A treaty.                       |",
            })
    void findsWhatAQueryMeans(String name, String query, String language, String text, String spans) {
        MentionDetector detector = MentionDetector.of(1, List.of(version("theme", Map.of(language, query))));

        List<Mention> found = detector.detect(saying(name.equals("another language") ? "en" : language, text));

        assertThat(found.stream().map(mention -> Span.json(mention.spans())))
                .isEqualTo(spans == null ? List.of() : List.of(spans));
    }

    @Test
    void setsAThemeAsideThatCannotBeReadAndMatchesTheOthers() {
        MentionDetector detector = MentionDetector.of(
                1,
                List.of(
                        version("broken", Map.of("en", "\"no end")),
                        version("foreign", Map.of("xx", "war")),
                        version("sound", Map.of("en", "war"))));

        List<Mention> found = detector.detect(saying("en", "No war."));

        assertThat(found).extracting(mention -> mention.theme().slug()).containsExactly("sound");
        assertThat(detector.setAside()).containsOnlyKeys("broken", "foreign");
    }

    @Test
    void matchesTheNewVersionOfAChangedThemeAndNoRemovedOne() {
        MentionDetector before = MentionDetector.of(
                1,
                List.of(version("war", Map.of("en", "war", "ru", "война")), version("peace", Map.of("en", "peace"))));

        MentionDetector after = before.with(2, List.of(version("war", Map.of("en", "battle"))), Set.of("peace"));

        assertThat(slugs(after, "en", "War, battle and peace.")).containsExactly("war");
        assertThat(slugs(after, "en", "War and peace.")).isEmpty();
        assertThat(slugs(after, "ru", "Война.")).isEmpty();
        assertThat(slugs(before, "en", "War and peace.")).containsExactly("peace", "war");
        assertThat(after.themeSetNumber()).isEqualTo(2);
        assertThat(after.themeCount()).isEqualTo(1);
    }

    @Test
    void matchesSomeThemesAlone() {
        MentionDetector all = MentionDetector.of(
                7, List.of(version("war", Map.of("en", "war")), version("peace", Map.of("en", "peace"))));

        MentionDetector one = all.only(Set.of("peace", "unknown"));

        assertThat(slugs(one, "en", "War and peace.")).containsExactly("peace");
        assertThat(one.themeSetNumber()).isEqualTo(7);
    }

    private static List<String> slugs(MentionDetector detector, String language, String text) {
        return detector.detect(saying(language, text)).stream()
                .map(mention -> mention.theme().slug())
                .toList();
    }

    private static Revision saying(String language, String text) {
        return new RevisionReader()
                .read(SampleStatement.fresh()
                        .silent()
                        .andSaying("answer", "Ada Quill", "ada-quill", language, text)
                        .bytes());
    }

    private static ThemeVersion version(String slug, Map<String, String> queries) {
        return new ThemeVersion(
                slug.hashCode(),
                1,
                new Theme(
                        slug, slug, "", queries, Scope.PASSAGE, Set.of(TurnKind.ANSWER), Set.of(), Set.of(), Set.of()));
    }
}
