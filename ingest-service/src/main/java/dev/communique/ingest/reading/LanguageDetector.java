package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The language of a statement and of each of its passages: the script first, letters that only one language has next,
 * and a library with statistics for Latin script, on a sample of the statement and on those passages whose small words
 * are another language's. What is too short to tell is in the language of the statement.
 */
final class LanguageDetector {
    static final String UNKNOWN = "und";

    private static final String HINDI_IN_LATIN = "hi-Latn";

    /** The library's cost grows with every letter, and it knows a language by far fewer than a statement has. */
    private static final int SAMPLE = 240;

    private static final int SAMPLED_PASSAGES = 3;
    private static final int SAMPLED_LETTERS = 600;
    private static final int LEAST_WORDS = 6;
    private static final int MANY_WORDS = 12;
    private static final int LEAST_SMALL_WORDS = 3;
    private static final int MANY_SMALL_WORDS = 10;
    private static final int LONGEST_WITHOUT_KANA = 25;
    private static final Map<Script, String> BY_SCRIPT = Map.of(
            Script.HAN, "zh",
            Script.KANA, "ja",
            Script.HANGUL, "ko",
            Script.HEBREW, "he",
            Script.GREEK, "el",
            Script.DEVANAGARI, "hi",
            Script.ARMENIAN, "hy",
            Script.GEORGIAN, "ka",
            Script.THAI, "th");

    /** BCP 47 of a whole statement, {@code und} where there is nothing to tell it by. */
    String detect(List<String> passages) {
        return main(passages, Script.most(passages));
    }

    /** BCP 47; {@code und} where there is nothing to tell it by. */
    String detect(String text) {
        return detect(List.of(text));
    }

    /** The languages of passages in a statement whose own language is known. */
    List<String> detectEach(List<String> passages, String main) {
        Script mainScript = Script.most(passages);
        List<String> languages = new ArrayList<>(passages.size());
        for (String passage : passages) {
            languages.add(of(passage, Script.of(passage), main, mainScript));
        }
        return languages;
    }

    private static String main(List<String> passages, Script script) {
        List<String> own = passages.stream()
                .filter(passage -> Script.of(passage) == script)
                .toList();
        return switch (script) {
            case OTHER -> UNKNOWN;
            case LATIN -> latin(own);
            case CYRILLIC -> orElse(ofMost(own, LetterLanguages::cyrillic), "ru");
            case ARABIC -> orElse(ofMost(own, LetterLanguages::arabic), "ar");
            default -> BY_SCRIPT.get(script);
        };
    }

    private static String latin(List<String> passages) {
        String sample = sample(passages, SAMPLE);
        String likeliest = LatinLanguages.detect(sample);
        SmallWords words = SmallWords.in(sample(passages, SAMPLED_LETTERS));
        String best = words.best();
        boolean many = words.of(best) >= MANY_SMALL_WORDS && words.of(best) * 2 > words.of(likeliest) * 3;
        boolean hindi = best.equals(HINDI_IN_LATIN)
                && words.of(best) >= LEAST_SMALL_WORDS
                && words.of(best) > 2 * words.of(likeliest);
        return many || hindi ? best : likeliest;
    }

    /** The language of most of the text; null where no passage shows one. */
    private static String ofMost(List<String> passages, UnaryOperator<String> detector) {
        Map<String, Integer> letters = new TreeMap<>();
        for (String passage : passages) {
            String language = detector.apply(passage);
            if (language != null) {
                letters.merge(language, passage.length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Pieces of passages from the beginning, the middle and the end. */
    private static String sample(List<String> passages, int letters) {
        StringBuilder sample = new StringBuilder(letters + SAMPLED_PASSAGES);
        int step = Math.max(1, passages.size() / SAMPLED_PASSAGES);
        int share = letters / Math.max(1, Math.min(SAMPLED_PASSAGES, passages.size()));
        for (int i = 0; i < passages.size() && sample.length() < letters; i += step) {
            String passage = passages.get(i);
            sample.append(passage, 0, Math.min(passage.length(), share)).append(' ');
        }
        return sample.toString();
    }

    private static String of(String passage, Script script, String main, Script mainScript) {
        if (script == Script.OTHER) {
            return main;
        }
        boolean same = script == mainScript;
        return switch (script) {
            case LATIN -> same ? latin(passage, main) : orElse(known(LatinLanguages.detect(start(passage))), "en");
            case CYRILLIC -> orElse(LetterLanguages.cyrillic(passage), same ? main : "ru");
            case ARABIC -> orElse(LetterLanguages.arabic(passage), same ? main : "ar");
            case HAN ->
                mainScript == Script.KANA && passage.length() < LONGEST_WITHOUT_KANA ? main : same ? main : "zh";
            default -> same ? main : BY_SCRIPT.get(script);
        };
    }

    // Asked only where the small words speak for another language, or for none in a passage that has many words.
    private static String latin(String passage, String main) {
        SmallWords words = SmallWords.in(passage);
        if (words.words() < LEAST_WORDS) {
            return main;
        }
        String primary = main.equals(HINDI_IN_LATIN) ? main : main.replaceFirst("-.*", "");
        String best = words.best();
        int hits = words.of(best);
        int own = words.of(primary);
        boolean other = !best.equals(primary) && hits >= LEAST_SMALL_WORDS && hits >= 2 * own + 1;
        boolean none = own == 0 && words.words() >= MANY_WORDS;
        if (!other && !none) {
            return main;
        }
        if (best.equals(HINDI_IN_LATIN) && other) {
            return best;
        }
        String detected = LatinLanguages.detect(start(passage));
        boolean agreed = other && (detected.equals(best) || words.of(detected) * 2 > hits)
                || none && passage.length() >= SAMPLE / 2;
        return agreed && !detected.equals(UNKNOWN) && !detected.equals(primary) ? detected : main;
    }

    private static String start(String passage) {
        return passage.substring(0, Math.min(passage.length(), SAMPLE));
    }

    private static String known(String language) {
        return language.equals(UNKNOWN) ? null : language;
    }

    private static String orElse(String language, String other) {
        return language == null ? other : language;
    }
}
