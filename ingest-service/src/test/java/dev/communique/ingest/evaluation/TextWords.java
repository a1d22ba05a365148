package dev.communique.ingest.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as they are compared: without case, punctuation and what cannot be seen. */
final class TextWords {
    private static final String NO_BLANKS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";
    private static final Pattern WORD =
            Pattern.compile("[" + NO_BLANKS + "]|[\\p{L}\\p{M}\\p{N}&&[^" + NO_BLANKS + "]]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u0640]");
    private static final String DIRECTION = "[(\\[（][^()\\[\\]（）]{1,120}[)\\]）][\\s.:。：]*";
    private static final Pattern LEADING = Pattern.compile("^\\s*(?:" + DIRECTION + ")+");
    private static final Pattern TRAILING = Pattern.compile("\\s*(?:" + DIRECTION + ")+$");

    private TextWords() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static boolean sameWords(String one, String other) {
        return of(one).equals(of(other));
    }

    /** Whether the text begins with these words, or does so after a direction in brackets. */
    static boolean begins(String text, String first) {
        return startsWith(of(text), of(first))
                || startsWith(
                        of(LEADING.matcher(text).replaceFirst("")),
                        of(LEADING.matcher(first).replaceFirst("")));
    }

    /** Whether the text ends with these words, or does so before a direction in brackets. */
    static boolean ends(String text, String last) {
        return endsWith(of(text), of(last))
                || endsWith(
                        of(TRAILING.matcher(text).replaceFirst("")),
                        of(TRAILING.matcher(last).replaceFirst("")));
    }

    /** Where the phrase begins in the words, at or after {@code from}; -1 where it does not stand there. */
    static int find(List<String> words, List<String> phrase, int from) {
        if (phrase.isEmpty() || from > words.size()) {
            return -1;
        }
        int found = Collections.indexOfSubList(words.subList(from, words.size()), phrase);
        return found < 0 ? -1 : from + found;
    }

    private static boolean startsWith(List<String> words, List<String> first) {
        return !first.isEmpty()
                && words.size() >= first.size()
                && words.subList(0, first.size()).equals(first);
    }

    private static boolean endsWith(List<String> words, List<String> last) {
        return !last.isEmpty()
                && words.size() >= last.size()
                && words.subList(words.size() - last.size(), words.size()).equals(last);
    }
}
