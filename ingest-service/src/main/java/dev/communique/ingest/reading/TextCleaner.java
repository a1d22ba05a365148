package dev.communique.ingest.reading;

/**
 * Takes out of a text what is not written but came along: control characters, soft hyphens, zero-width and
 * direction marks, half surrogate pairs. No-break and ideographic spaces become spaces, line ends become {@code \n}.
 * Nothing else is changed: a text is not normalised (NFC), since passages must be found again in the original.
 */
final class TextCleaner {
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
                || c > 0xa0 && c < 0x2000 && c != 0xad && c != 0x61c && c != 0x180e
                || c >= 0x2010 && c <= 0x2027;
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
            } else if (c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f') {
                clean.append('\n');
            } else if (c == '\t' || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (Character.isHighSurrogate(c)) {
                if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    clean.append(c).append(text.charAt(++i));
                }
            } else if (!Character.isLowSurrogate(c) && !isInvisible(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    // The zero-width joiners are kept: Persian and Hindi words are written with them.
    private static boolean isInvisible(char c) {
        if (c == 0x200c || c == 0x200d) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || c == 0xfffe || c == 0xffff;
    }
}
