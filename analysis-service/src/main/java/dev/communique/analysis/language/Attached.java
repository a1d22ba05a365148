package dev.communique.analysis.language;

import java.util.Locale;
import java.util.Set;

/** What languages attach to a word with an apostrophe, which in the words here is always {@code '}. */
final class Attached {
    private static final Set<String> ELIDED =
            Set.of("c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t");

    private Attached() {}

    /** English: NATO's. */
    static String withoutPossessive(String word) {
        boolean possessive = word.length() > 2 && (word.endsWith("'s") || word.endsWith("'S"));
        return possessive ? word.substring(0, word.length() - 2) : word;
    }

    /** French: l'OTAN, qu'elle; but aujourd'hui and presqu'île are words. */
    static String withoutElision(String word) {
        int apostrophe = word.indexOf('\'');
        boolean elision = apostrophe > 0
                && apostrophe < word.length() - 1
                && ELIDED.contains(word.substring(0, apostrophe).toLowerCase(Locale.ROOT));
        return elision ? word.substring(apostrophe + 1) : word;
    }

    /** Turkish: NATO'nun, Ankara'da; a single letter before the apostrophe belongs to a foreign name. */
    static String withoutSuffix(String word) {
        int apostrophe = word.indexOf('\'');
        return apostrophe > 1 ? word.substring(0, apostrophe) : word;
    }
}
