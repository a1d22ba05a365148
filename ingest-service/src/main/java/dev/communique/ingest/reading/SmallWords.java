package dev.communique.ingest.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How many of the small words of each language stand in a text: data in {@code languages.properties}.
 *
 * @param hits by language
 * @param words in the text
 */
record SmallWords(int[] hits, int words) {
    private static final Properties DATA = Words.load("languages.properties");
    private static final List<String> LANGUAGES =
            DATA.stringPropertyNames().stream().sorted().toList();
    private static final Map<String, Integer> BY_WORD = byWord();
    private static final int LONGEST = 12;

    static SmallWords in(String text) {
        int[] hits = new int[LANGUAGES.size()];
        int words = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                if (i - start <= LONGEST) {
                    count(text.substring(start, i), hits);
                }
                start = -1;
            }
        }
        return new SmallWords(hits, words);
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    private static void count(String word, int[] hits) {
        Integer languages = BY_WORD.get(word);
        if (languages == null && Character.isUpperCase(word.charAt(0))) {
            languages = BY_WORD.get(word.toLowerCase(Locale.ROOT));
        }
        for (int rest = languages == null ? 0 : languages; rest != 0; rest &= rest - 1) {
            hits[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    SmallWords plus(SmallWords other) {
        int[] sum = hits.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.hits[i];
        }
        return new SmallWords(sum, words + other.words);
    }

    int of(String language) {
        int at = LANGUAGES.indexOf(language);
        return at < 0 ? 0 : hits[at];
    }

    /** The language with most of them. */
    String best() {
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        return LANGUAGES.get(best);
    }

    private static Map<String, Integer> byWord() {
        Map<String, Integer> byWord = new HashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String word : Words.split(DATA.getProperty(LANGUAGES.get(i)))) {
                byWord.merge(word, 1 << i, (one, other) -> one | other);
            }
        }
        // Asked for every word of every text, for which Map.copyOf is slower.
        return Collections.unmodifiableMap(byWord);
    }
}
