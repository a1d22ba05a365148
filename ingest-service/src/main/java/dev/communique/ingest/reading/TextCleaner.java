package dev.communique.ingest.reading;

import java.text.Normalizer;

/**
 * What the stored text is: the text as it was written, in which
 *
 * <ul>
 *   <li>control characters, soft hyphens, zero-width spaces, direction marks, the Arabic tatweel and half surrogate
 *       pairs are gone, with nothing in their place;
 *   <li>no-break, thin and ideographic spaces and tabs are spaces, and every kind of line end is {@code \n};
 *   <li>letters in a form for display (Arabic presentation forms, ligatures such as {@code ﬁ}) are the letters meant.
 * </ul>
 *
 * Nothing else is changed: a text is not normalised (NFC), since passages must be found again in the original. Offsets
 * into a passage are code points of this text.
 */
final class TextCleaner {
    private static final char TATWEEL = 0x640;

    private TextCleaner() {}

    /** The same string where nothing had to be changed. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return cleanFrom(text, i);
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f
                || c == '\n'
                || c > 0xa0 && c < 0x2000 && c != 0xad && c != 0x61c && c != TATWEEL && c != 0x180e && c != 0x1680
                || c >= 0x2010 && c <= 0x2027
                || c > 0x3000 && c < 0xa000
                || c >= 0xac00 && c < 0xd7a4;
    }

    private static String cleanFrom(String text, int start) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                clean.append(c);
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f' || c == 0xb || c >= 0x1c && c <= 0x1e) {
                clean.append('\n');
            } else if (c == '\t' || c == 0x1f || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (Character.isHighSurrogate(c)) {
                if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    clean.append(c).append(text.charAt(++i));
                }
            } else if (isForDisplay(c)) {
                clean.append(meant(c));
            } else if (!Character.isLowSurrogate(c) && !isInvisible(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    // A mark that is shown on its own stands over a blank or a tatweel.
    private static String meant(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                .replace(String.valueOf(TATWEEL), "")
                .strip();
    }

    private static boolean isForDisplay(char c) {
        return c >= 0xfb00 && c <= 0xfb06
                || c >= 0xfb13 && c <= 0xfdff && c != 0xfd3e && c != 0xfd3f
                || c >= 0xfe70 && c <= 0xfefc;
    }

    // The zero-width joiners are kept: Persian and Hindi words are written with them.
    private static boolean isInvisible(char c) {
        if (c == 0x200c || c == 0x200d) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || c == TATWEEL || c == 0xfffe || c == 0xffff;
    }
}
