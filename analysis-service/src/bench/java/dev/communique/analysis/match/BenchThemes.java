package dev.communique.analysis.match;

import dev.communique.analysis.language.ThemeQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Themes out of the words of passages: 40 % phrases, 40 % OR of 3 to 8 words or phrases, 20 % AND or near, 5 % of all with a
 * wildcard. Set {@code whole} has of each ten themes three that use what else the language has: {@code exact:}, {@code
 * cased:}, NOT, intervals.
 */
final class BenchThemes {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern SENTENCE = Pattern.compile("[.,;:!?()\"“”]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Words in more passages than one in so many are no themes by themselves. */
    private static final int RARE = 1_000;
    /** Words in more passages than one in so many are no part of what is sought together. */
    private static final int FREQUENT = 40;
    /** Words in fewer passages are mostly misspelt. */
    private static final int KNOWN = 4;

    private final List<String> passages;
    private final List<String> words;
    private final Set<String> rare;
    private final Set<String> telling;
    private final Random random;

    BenchThemes(List<String> passages, long seed) {
        this.passages = passages;
        this.random = new Random(seed);
        Map<String, Integer> frequencies = new HashMap<>();
        for (String passage : passages) {
            Set<String> different = new HashSet<>();
            WORD.matcher(passage.toLowerCase(Locale.ROOT)).results().forEach(match -> different.add(match.group()));
            different.forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
        rare = known(frequencies, RARE);
        telling = known(frequencies, FREQUENT);
        words = rare.stream().sorted().toList();
    }

    private Set<String> known(Map<String, Integer> frequencies, int share) {
        return frequencies.entrySet().stream()
                .filter(entry -> entry.getValue() >= KNOWN && entry.getValue() < passages.size() / share)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A theme for us, and the nearest that PostgreSQL can say. */
    record Theme(String query, String tsquery) {
        Standing standing(int number) {
            return new Standing(
                    "theme-" + number, ThemeQueries.read("en", query).query(), false);
        }
    }

    List<Theme> some(int count, boolean whole) {
        return Stream.generate(() -> theme(whole)).limit(count).toList();
    }

    private Theme theme(boolean whole) {
        int kind = random.nextInt(100);
        if (whole && random.nextInt(10) < 3) {
            return special();
        }
        if (random.nextInt(100) < 5) {
            return any(List.of(open(), word(), phrase()));
        }
        if (kind < 40) {
            return phrase();
        }
        if (kind < 80) {
            int parts = 3 + random.nextInt(6);
            return any(Stream.generate(() -> random.nextInt(3) == 0 ? phrase() : word())
                    .limit(parts)
                    .toList());
        }
        return kind < 90 ? both(frequent(), frequent()) : near();
    }

    private Theme special() {
        List<Supplier<Theme>> kinds = List.of(
                () -> field("exact:", word()),
                () -> field("cased:", phrase()),
                () -> {
                    Theme taken = any(List.of(word(), phrase(), word()));
                    Theme left = frequent();
                    return new Theme(
                            "(" + taken.query + ") AND NOT " + left.query,
                            "(" + taken.tsquery + ") & !" + left.tsquery);
                },
                () -> interval("fn:ordered", ""),
                () -> interval("fn:maxwidth", "12 "));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private static Theme field(String field, Theme theme) {
        return new Theme(field + theme.query, theme.tsquery);
    }

    private Theme interval(String function, String argument) {
        List<String> two = neighbours(4, telling);
        String first = two.get(0);
        String last = two.get(two.size() - 1);
        String inner = argument.isEmpty() ? first + " " + last : argument + "fn:unordered(" + first + " " + last + ")";
        return new Theme(function + "(" + inner + ")", first + " & " + last);
    }

    private Theme word() {
        String word = words.get(random.nextInt(words.size()));
        return new Theme(word, word);
    }

    private Theme open() {
        String word = words.get(random.nextInt(words.size()));
        String beginning = word.substring(0, Math.max(3, word.length() - 2));
        return new Theme(beginning + "*", beginning + ":*");
    }

    /** A word that more passages have. */
    private Theme frequent() {
        String word = neighbours(1, telling).get(0);
        return new Theme(word, word);
    }

    private Theme phrase() {
        List<String> together = neighbours(2 + random.nextInt(2), telling);
        return new Theme('"' + String.join(" ", together) + '"', "(" + String.join(" <-> ", together) + ")");
    }

    private Theme near() {
        List<String> some = neighbours(4, telling);
        String first = some.get(0);
        String last = some.get(some.size() - 1);
        return new Theme('"' + first + " " + last + "\"~" + (3 + random.nextInt(5)), first + " & " + last);
    }

    private Theme both(Theme one, Theme other) {
        return new Theme(one.query + " AND " + other.query, one.tsquery + " & " + other.tsquery);
    }

    private static Theme any(List<Theme> parts) {
        return new Theme(
                parts.stream().map(Theme::query).collect(Collectors.joining(" OR ")),
                parts.stream().map(Theme::tsquery).collect(Collectors.joining(" | ")));
    }

    /** Words that stand one after the other in some passage, the first and the last of these. */
    private List<String> neighbours(int count, Set<String> ends) {
        while (true) {
            String[] tokens = BLANKS.split(passages.get(random.nextInt(passages.size())));
            int at = random.nextInt(Math.max(1, tokens.length - count));
            List<String> found = new ArrayList<>();
            for (int i = at; i < Math.min(tokens.length, at + count); i++) {
                String token = tokens[i];
                if (!WORD.matcher(token).matches() || SENTENCE.matcher(token).find()) {
                    break;
                }
                found.add(token.toLowerCase(Locale.ROOT));
            }
            if (found.size() == count && ends.contains(found.get(0)) && ends.contains(found.get(count - 1))) {
                return found;
            }
        }
    }
}
