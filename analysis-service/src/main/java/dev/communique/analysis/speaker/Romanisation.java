package dev.communique.analysis.speaker;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings words of names in any script to the Latin letters by which they are compared. Cyrillic becomes what BGN/PCGN
 * makes of it; {@link #loose} then makes the usual romanisations of Cyrillic equal. Arabic, which writes no short
 * vowels, stays in its letters: only spellings within it are made equal.
 */
final class Romanisation {
    private record Step(Pattern pattern, String replacement) {}

    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґ]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}]");
    private static final Map<String, String> SLAVIC_AND_TURKISH =
            Map.of("č", "ch", "ć", "ch", "ç", "ch", "š", "sh", "ş", "sh", "ž", "zh", "ř", "rzh");
    private static final Map<String, String> GERMANIC =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "æ", "ae");
    private static final List<Step> FRENCH = steps("tch", "ch", "ou", "u", "gu(?=[ei])", "g", "ine$", "in");
    private static final List<Step> GERMAN = steps("tsch", "ch", "sch", "sh");
    private static final List<Step> TURKISH = steps("c(?!h)", "dzh");
    private static final List<Step> ARABIC_SPELLINGS =
            steps("\\p{M}|ـ", "", "[أإآٱ]", "ا", "ى", "ي", "ة", "ه", "ؤ", "و", "ئ", "ي");
    private static final List<Step> LOOSE = steps(
            "shch",
            "Q",
            "kh",
            "h",
            "ts|tz",
            "c",
            "ph",
            "f",
            "x",
            "ks",
            "w",
            "v",
            "[yj]o",
            "e",
            "[yj]",
            "i",
            "(.)\\1+",
            "$1",
            "ie",
            "e",
            "chov$",
            "chev",
            "([oe])f$",
            "$1v",
            "([td])r$",
            "$1er");

    private Romanisation() {}

    static boolean isCyrillic(String text) {
        return CYRILLIC.matcher(text).find();
    }

    static boolean isArabic(String text) {
        return ARABIC.matcher(text).find();
    }

    /**
     * The spellings that a word can have in plain Latin letters, each in its place for all words that can be spelt in
     * several ways; Arabic has one, in its own letters.
     */
    static List<String> plain(String word, Set<String> languages) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (isArabic(lower)) {
            return List.of(apply(ARABIC_SPELLINGS, lower));
        }
        if (isCyrillic(lower)) {
            return List.of(ascii(cyrillic(lower)));
        }
        List<String> spellings = new ArrayList<>();
        String plain = ascii(lower);
        spellings.add(plain);
        spellings.add(ascii(replaced(lower, SLAVIC_AND_TURKISH)));
        spellings.add(ascii(replaced(lower, GERMANIC)));
        if (languages.contains("fr")) {
            spellings.add(apply(FRENCH, plain));
        }
        if (languages.contains("de")) {
            spellings.add(apply(GERMAN, plain));
        }
        if (languages.contains("tr")) {
            spellings.add(apply(TURKISH, ascii(replaced(lower, SLAVIC_AND_TURKISH))));
        }
        return spellings;
    }

    /** The same for all romanisations of a Cyrillic word, and so for some names that are only similar. */
    static String loose(String plain) {
        return apply(LOOSE, plain);
    }

    /** Latin letters without marks. */
    static String ascii(String text) {
        String ascii = text.chars().allMatch(c -> c < 128) ? text : Icu.ASCII.transliterate(text);
        return MARKS.matcher(ascii).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String cyrillic(String text) {
        return (UKRAINIAN.matcher(text).find() ? Icu.UKRAINIAN : Icu.RUSSIAN).transliterate(text);
    }

    private static String replaced(String text, Map<String, String> letters) {
        String replaced = text;
        for (Map.Entry<String, String> letter : letters.entrySet()) {
            replaced = replaced.replace(letter.getKey(), letter.getValue());
        }
        return replaced;
    }

    private static String apply(List<Step> steps, String text) {
        String changed = text;
        for (Step step : steps) {
            changed = step.pattern().matcher(changed).replaceAll(step.replacement());
        }
        return changed;
    }

    private static List<Step> steps(String... pairs) {
        Step[] steps = new Step[pairs.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new Step(Pattern.compile(pairs[2 * i]), pairs[2 * i + 1]);
        }
        return List.of(steps);
    }

    // Building the rules takes a quarter of a second, and most names need none.
    private static final class Icu {
        private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
        private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");
    }
}
