package dev.communique.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryRefusalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "treaty OR \"arms control   | 10 | The quotation mark is not closed",
                "(arms OR control           |  0 | This parenthesis is not closed",
                "arms OR control)           | 15 | This parenthesis closes none",
                "treaty AND ()              | 12 | There is nothing between the parentheses",
                "\"\" OR treaty             |  1 | There is no word here",
                "treaty OR \"— …\"          | 11 | There is no word here",
                "treaty – draft             |  7 | There is no word here",
                "treaty –draft              |  7 | This dash is not the sign that excludes",
                "treaty - draft             |  7 | \"-\" stands directly before the clause",
                "OR treaty                  |  0 | OR has nothing before it",
                "treaty AND                 |  7 | AND has nothing after it",
                "(treaty OR) ban            |  8 | OR has nothing after it",
                "treaty AND OR ban          | 11 | OR has nothing before it",
                "treaty NOT                 |  7 | NOT has nothing after it",
                "treaty NOT -ban            | 11 | Two signs for one clause",
                "treaty and ban             |  7 | \"and\" stands in nearly every passage",
                "titel:treaty               |  0 | There is no field \"titel\"; there are text, exact, cased",
                "title:treaty               |  0 | There is no field \"title\"",
                "exact:                     |  5 | After \"exact:\" a word, a quotation or a parenthesis",
                ":treaty                    |  0 | A colon stands after the name of a field",
                "*ization                   |  0 | A word must not begin with a wildcard",
                "treaty OR de*              | 10 | Too few letters before the wildcard",
                "treaty OR d?nuclear        | 10 | Too few letters before the wildcard",
                "\"nuclear weapon*\"        |  1 | Between quotation marks * is no wildcard",
                "'arms control'             |  0 | A phrase stands in double quotation marks",
                "treaty~                    |  6 | Words of similar spelling",
                "treaty~0.8                 |  6 | Words of similar spelling",
                "treaty^2                   |  6 | Weights (^)",
                "/treat.*/                  |  0 | A slash begins a regular expression",
                "[a TO b]                   |  0 | Ranges in brackets",
                "published>2020             |  9 | Comparisons",
                "text=treaty                |  4 | Comparisons",
                "\"arms control\"~          | 14 | ~ stands after a quotation and says how far",
                "\"arms control\"~51        | 14 | The words of a phrase may be at most 50 apart",
                "\"arms control\"~99999     | 14 | ~ stands after a quotation and says how far",
                "treaty@2                   |  6 | @ stands after a group",
                "(treaty ban)@              | 12 | @ stands after a group",
                "(treaty ban)@3             |  1 | @3 can never be met: the group has 2 alternatives",
                "(treaty ban)@0             |  1 | @0 can never be met",
                "(treaty AND ban)@1         |  1 | @1 can never be met: the group has 0 alternatives",
                "fn:near(arms control)      |  0 | There is no function fn:near; there are after, atLeast",
                "fn:fuzzyTerm(arms)         |  0 | There is no function fn:fuzzyTerm",
                "fn:ordered                 |  0 | After fn:ordered its parentheses must follow",
                "fn:ordered(arms AND ban)   | 16 | Between the parentheses of a function stand words",
                "fn:ordered(arms -ban)      | 16 | Between the parentheses of a function nothing can",
                "fn:ordered(exact:arms ban) | 11 | A field stands before the whole function",
                "fn:ordered(arms de*)       | 16 | Too few letters before the wildcard",
                "fn:maxwidth(arms ban)      |  0 | fn:maxwidth is written fn:maxwidth(number words)",
                "fn:maxwidth(5 arms ban)    |  0 | fn:maxwidth is written fn:maxwidth(number words)",
                "fn:maxwidth(101 arms)      | 12 | A number in a function is at most 100",
                "fn:maxwidth(1 \"arms ban\")| 0  | This can never match: 1 of fn:maxwidth",
                "fn:atLeast(3 arms ban)     |  0 | This can never match: 3 of fn:atLeast",
                "treaty \\                  |  7 | The backslash at the end",
                "treaty \\u12               |  7 | \\u must be followed by the four",
                "NOT treaty                 |  4 | What only excludes matches nothing by itself",
                "ban AND (NOT treaty)       | 13 | What only excludes matches nothing by itself",
                "ban OR NOT treaty          | 11 | OR NOT would match nearly every passage",
                "*                          |  0 | \"*\" matches every passage",
                "text:*                     |  5 | \"*\" matches every passage",
                "*:*                        |  0 | *:* matches every passage",
                "ban AND NOT ban            | -1 | The query can never match: it excludes what it requires",
                "ban AND NOT (talks OR ban) | -1 | The query can never match: it excludes what it requires",
                "\"test ban\" NOT test      | -1 | The query can never match: it excludes what it requires",
                "cased:START NOT start      | -1 | The query can never match: it excludes what it requires",
                "(ban OR test) NOT bans NOT tests | -1 | The query can never match: it excludes what it requires",
                "🕊🕊 OR (treaty            |  6 | This parenthesis is not closed",
            })
    void saysWhatIsWrongAndWhere(String query, int position, String sentence) {
        assertRefused("en", query, position, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | мир и война | 4 | \"и\" stands in nearly every passage",
                "zh | 核武*       | 0 | Chinese characters need no wildcard",
                "xx | treaty      | -1 | There are no themes in the language \"xx\"; there are in ar (Arabic), zh (Chinese)",
                "en |             | 0 | The query is empty",
            })
    void refusesInEveryLanguage(String language, String query, int position, String sentence) {
        assertRefused(language, query == null ? " " : query, position, sentence);
    }

    @ParameterizedTest
    @MethodSource("costly")
    void refusesWhatCostsTooMuch(String query, String sentence) {
        QueryRefusedException refusal =
                catchThrowableOfType(QueryRefusedException.class, () -> ThemeQueries.read("en", query));

        assertThat(refusal).hasMessageContaining(sentence);
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                Arguments.of("(".repeat(30_000) + "treaty" + ")".repeat(30_000), "nested deeper than 20"),
                Arguments.of("fn:or(".repeat(21) + "treaty" + ")".repeat(21), "nested deeper than 20"),
                Arguments.of("treaty ".repeat(1 << 20), "at most 65536 are read"),
                Arguments.of(words(10_000, "w"), "at most 65536 are read"),
                Arguments.of(words(2_001, "word"), "more than 2000 words"),
                Arguments.of("\"" + words(2_001, "").replace(" OR ", " ") + "\"", "more than 2000 words"));
    }

    private static String words(int number, String start) {
        return IntStream.range(0, number).mapToObj(i -> start + i).collect(Collectors.joining(" OR "));
    }

    @Test
    void takesAsManyWordsAsItSays() {
        ThemeQuery query = ThemeQueries.read("en", words(2_000, "w"));

        assertThat(new MatchedPassage("en", "about w1999 only").matches(query)).isTrue();
    }

    private static void assertRefused(String language, String query, int position, String sentence) {
        QueryRefusedException refusal =
                catchThrowableOfType(QueryRefusedException.class, () -> ThemeQueries.read(language, query));

        assertThat(refusal).isNotNull();
        assertThat(refusal).hasMessageStartingWith(sentence).hasMessageEndingWith(".");
        assertThat(refusal.position()).isEqualTo(position);
    }
}
