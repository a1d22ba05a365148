package dev.communique.analysis.language;

/**
 * Where people see a word end and UAX #29 does not, or the other way round. A text is given with such characters
 * replaced one for one, so that no offset moves.
 *
 * <ul>
 *   <li>a full stop between letters joins only the letters of an acronym (U.S., Н.А.Т.О.), never the ends of sentences
 *   <li>a colon, an underscore, a middle dot, a narrow no-break space and every dash part words
 *   <li>a zero-width non-joiner between Arabic letters parts words, as a blank does in Persian
 *   <li>half of a surrogate pair is a blank, for the tokenizer loses the word before it
 *   <li>what is typed for an apostrophe (`, ´, ′) joins letters as one, and a zero-width space as a soft hyphen
 * </ul>
 */
final class WordBreaks {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char APOSTROPHE = '\u2019';

    private WordBreaks() {}

    /** The text with a blank wherever a word ends, and a letter's companion wherever one does not. */
    static char[] drawn(String text) {
        char[] drawn = text.toCharArray();
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = drawn(text, i);
        }
        return drawn;
    }

    private static char drawn(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '.', '\u2024', '\uFE52', '\uFF0E' -> joins(text, at) && !withinAcronym(text, at) ? ' ' : c;
            case '`', '\u00B4', '\u2032', '\u201B', '\uFF40' -> joins(text, at) ? APOSTROPHE : c;
            case '\u200B' -> joins(text, at) ? SOFT_HYPHEN : c;
            case '\u200C' -> joins(text, at) && arabic(before(text, at)) && arabic(after(text, at)) ? ' ' : c;
            case ':', '\uFE13', '\uFE55', '\uFF1A', '\u00B7', '\u0387', '\u02D7', '\u058A', '\u05BE' -> ' ';
            default -> c <= '\u007F' && c != '_' || pair(text, at) ? c : unlessParting(c);
        };
    }

    private static char unlessParting(char c) {
        int type = Character.getType(c);
        boolean parts = type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.SPACE_SEPARATOR
                || type == Character.SURROGATE;
        return parts ? ' ' : c;
    }

    private static boolean pair(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean joins(String text, int at) {
        return Character.isLetter(before(text, at)) && Character.isLetter(after(text, at));
    }

    /** Whether the letters on both sides stand alone: {@code U.S.}, not {@code end.A} or {@code S.Brown}. */
    private static boolean withinAcronym(String text, int at) {
        int letter = skippedBack(text, at);
        boolean aloneBefore = !Character.isLetterOrDigit(before(text, start(text, letter)));
        int next = skippedOn(text, at + 1);
        return aloneBefore && !Character.isLetterOrDigit(after(text, end(text, next) - 1));
    }

    private static int before(String text, int at) {
        int end = skippedBack(text, at);
        return end == 0 ? ' ' : text.codePointBefore(end);
    }

    private static int after(String text, int at) {
        int start = skippedOn(text, at + 1);
        return start == text.length() ? ' ' : text.codePointAt(start);
    }

    private static int start(String text, int end) {
        return end == 0 ? 0 : end - Character.charCount(text.codePointBefore(end));
    }

    private static int end(String text, int start) {
        return start == text.length() ? start : start + Character.charCount(text.codePointAt(start));
    }

    /** The end of the last character before {@code at} that is no mark and takes room. */
    private static int skippedBack(String text, int at) {
        int end = at;
        while (end > 0 && companion(text.codePointBefore(end))) {
            end = start(text, end);
        }
        return end;
    }

    private static int skippedOn(String text, int at) {
        int start = at;
        while (start < text.length() && companion(text.codePointAt(start))) {
            start = end(text, start);
        }
        return start;
    }

    private static boolean companion(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT && c != '\u200B' && c != '\u200C';
    }

    private static boolean arabic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }
}
