package dev.communique.analysis.statement;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** The slug of a person's name, {@code [a-z0-9-]{1,64}}: the same for one spelling in every statement. */
public final class SpeakerSlug {
    private static final int LONGEST = 64;
    private static final String TO_ASCII = "Any-Latin; Latin-ASCII; Lower";

    private SpeakerSlug() {}

    /** The slug of a name in any script; null for null and for a name without a letter or digit. */
    public static String of(String name) {
        if (name == null) {
            return null;
        }
        String ascii = isAscii(name) ? name.toLowerCase(Locale.ROOT) : Ascii.TRANSLITERATOR.transliterate(name);
        StringBuilder slug = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length() && slug.length() < LONGEST; i++) {
            char c = ascii.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (isGap(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? null : slug.toString();
    }

    // An apostrophe or a soft sign stands inside a word: O'Brien is obrien.
    private static boolean isGap(char c) {
        return c != '\'' && c != '"' && c != '`';
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    // Building the rules takes a tenth of a second, and most names need none.
    private static final class Ascii {
        private static final Transliterator TRANSLITERATOR = Transliterator.getInstance(TO_ASCII);
    }
}
