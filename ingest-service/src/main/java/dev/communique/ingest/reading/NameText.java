package dev.communique.ingest.reading;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared and written. */
final class NameText {
    private static final int SHORTEST_BEFORE_SUFFIX = 4;
    private static final int LONGEST_SUFFIX = 6;

    private NameText() {}

    /** Lower case without accents, possessive and punctuation, and without initials glued to it: for comparing. */
    static String folded(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        int end = text.length();
        if (text.endsWith("'s") || text.endsWith("’s")) {
            end -= 2;
        }
        int mark = Math.max(text.lastIndexOf('’'), text.lastIndexOf('\''));
        if (mark >= SHORTEST_BEFORE_SUFFIX && mark < end - 1 && end - mark <= LONGEST_SUFFIX) {
            end = mark; // Aydın’ın
        }
        int start = 0;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        text = text.substring(start, end);
        text = text.substring(text.lastIndexOf('.') + 1);
        text = text.indexOf('ı') < 0
                ? text
                : text.replace('ı', 'i'); // AYDIN, written small by other rules than Turkish ones
        boolean ascii = text.chars().allMatch(c -> c < 128);
        return ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** In small letters, and a spokesman or spokeswoman as a spokesperson. */
    static String neutral(String role) {
        return role.toLowerCase(Locale.ROOT).replaceAll("spokes(wo)?man", "spokesperson");
    }

    /** Equal, or one Russian or Ukrainian name in two cases: Орлин, Орлина, Орлиным. */
    static boolean same(String folded, String other) {
        if (folded.equals(other) || folded.startsWith("spokes") && other.startsWith("spokes")) {
            return true;
        }
        if (folded.isEmpty() || Script.of(folded.charAt(0)) != Script.CYRILLIC) {
            return false;
        }
        int shorter = Math.min(folded.length(), other.length());
        int same = 0;
        while (same < shorter && folded.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= 4 && same >= shorter - 2 && Math.max(folded.length(), other.length()) - same <= 3;
    }

    /** {@code MR. DE LA KAEL-ODE} as {@code Mr. de la Kael-Ode}; a name that is not in capitals stays as it is. */
    static String written(String name) {
        if (!isCapitals(name) || name.length() < 4) {
            return name;
        }
        StringBuilder written = new StringBuilder(name.length());
        for (String word : name.split(" +")) {
            written.append(written.isEmpty() ? "" : " ");
            String lower = word.toLowerCase(Locale.ROOT);
            boolean particle = !written.isEmpty() && Words.PARTICLE.contains(lower) && lower.length() < 4;
            written.append(particle ? lower : capitalised(lower));
        }
        return written.toString();
    }

    /** No small letters, but for {@code McNAMARA}’s. */
    static boolean isCapitals(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.toUpperCase(c) != c && !isGaelic(name, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the small letter there is the second or third of {@code McNAMARA} or {@code MacBRIDE}. */
    static boolean isGaelic(String text, int at) {
        int prefix = text.lastIndexOf('M', at);
        int length = prefix < 0 || at - prefix > 2
                ? 0
                : text.startsWith("Mc", prefix) ? 2 : text.startsWith("Mac", prefix) ? 3 : 0;
        return length > 0
                && at - prefix < length
                && prefix + length + 1 < text.length()
                && Character.isUpperCase(text.charAt(prefix + length))
                && Character.isUpperCase(text.charAt(prefix + length + 1));
    }

    private static String capitalised(String lower) {
        StringBuilder word = new StringBuilder(lower.replace("i\u0307", "i")); // İ has its dot in small letters already
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (start) {
                word.setCharAt(i, Character.toUpperCase(c));
            }
            start = c == '-' || c == '.' || (c == '’' || c == '\'') && i == 1;
        }
        if (lower.startsWith("mc") && lower.length() > 3) {
            word.setCharAt(2, Character.toUpperCase(word.charAt(2)));
        }
        return word.toString();
    }

    /** Words of an office and no name: The President. */
    static boolean isTitle(String name) {
        for (String word : name.split(" +")) {
            if (!Words.TITLE.contains(Words.plain(word))) {
                return false;
            }
        }
        return true;
    }

    /** The name without honorifics before it: Mr. Kael is Kael. */
    static String withoutHonorific(String name) {
        String rest = name;
        int space = rest.indexOf(' ');
        while (space > 0 && Words.HONORIFIC.contains(Words.plain(rest.substring(0, space)))) {
            rest = rest.substring(space + 1).strip();
            space = rest.indexOf(' ');
        }
        return rest;
    }
}
