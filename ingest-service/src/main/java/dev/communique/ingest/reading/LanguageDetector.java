package dev.communique.ingest.reading;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.List;
import java.util.Map;

/**
 * The language of a text: the script first, letters that only one language has next, and a library with statistics
 * for Latin script only. The library is loaded when it is first needed.
 */
final class LanguageDetector {
    static final String UNKNOWN = "und";

    /** The library's cost grows with every letter, and it knows a language by far fewer than a statement has. */
    private static final int SAMPLE = 240;

    private static final int SAMPLED_PASSAGES = 3;
    private static final int FEW_WORDS = 120;
    private static final int PASSAGE_LETTERS = 40;
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

    /** The script of most letters among the first; kana anywhere makes Han Japanese. */
    static Script script(String text) {
        int[] counts = new int[Script.values().length];
        int letters = 0;
        for (int i = 0; i < text.length() && letters < PASSAGE_LETTERS; i++) {
            Script script = Script.of(text.charAt(i));
            if (script != Script.OTHER) {
                counts[script.ordinal()]++;
                letters++;
            }
        }
        if (counts[Script.KANA.ordinal()] > 0 && counts[Script.KANA.ordinal()] * 8 >= letters) {
            return Script.KANA;
        }
        return most(counts);
    }

    private static Script most(int[] counts) {
        Script most = Script.OTHER;
        for (Script script : Script.values()) {
            most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
        }
        return most;
    }

    /** The script of most passages. */
    static Script script(List<String> passages) {
        int[] counts = new int[Script.values().length];
        passages.forEach(passage -> counts[script(passage).ordinal()] += Math.min(passage.length(), SAMPLE));
        return most(counts);
    }

    /** The language of a whole statement, from samples of its passages. */
    String detect(List<String> passages) {
        StringBuilder sample = new StringBuilder(2 * SAMPLE);
        int step = Math.max(1, passages.size() / SAMPLED_PASSAGES);
        int share = SAMPLE / Math.max(1, Math.min(SAMPLED_PASSAGES, passages.size()));
        for (int i = 0; i < passages.size() && sample.length() < SAMPLE; i += step) {
            String passage = passages.get(i);
            sample.append(passage, 0, Math.min(passage.length(), share)).append(' ');
        }
        return detect(sample.toString());
    }

    /** BCP 47; {@code und} where there is nothing to tell it by. */
    String detect(String text) {
        Script script = script(text);
        return switch (script) {
            case LATIN -> latin(text);
            case CYRILLIC -> cyrillic(text);
            case ARABIC -> arabic(text);
            case OTHER -> UNKNOWN;
            default -> BY_SCRIPT.get(script);
        };
    }

    /** In a few words the statistics of several languages come out nearly alike; then nothing is said. */
    private static String latin(String text) {
        Language language = (text.length() < FEW_WORDS ? Latin.CLEAR : Latin.LIKELIEST).detectLanguageOf(text);
        return language.getIsoCode639_1() == IsoCode639_1.NONE
                ? UNKNOWN
                : language.getIsoCode639_1().toString();
    }

    private static String cyrillic(String text) {
        if (has(text, "іїєґІЇЄҐ")) {
            return has(text, "ўЎ") ? "be" : "uk";
        }
        return has(text, "ўЎ") ? "be" : has(text, "ђћџљњјЂЋЏЉЊЈ") ? "sr" : "ru";
    }

    private static String arabic(String text) {
        return has(text, "ٹڈےں") ? "ur" : has(text, "پچگی") ? "fa" : "ar";
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private static final class Latin {
        private static final com.github.pemistahl.lingua.api.LanguageDetector LIKELIEST =
                languages().build();
        private static final com.github.pemistahl.lingua.api.LanguageDetector CLEAR =
                languages().withMinimumRelativeDistance(0.1).build();

        private static LanguageDetectorBuilder languages() {
            return LanguageDetectorBuilder.fromLanguages(
                            Language.ENGLISH,
                            Language.FRENCH,
                            Language.GERMAN,
                            Language.SPANISH,
                            Language.PORTUGUESE,
                            Language.ITALIAN,
                            Language.TURKISH,
                            Language.POLISH,
                            Language.DUTCH)
                    .withLowAccuracyMode();
        }
    }
}
