package dev.communique.analysis.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The same letters however they were typed or encoded. */
final class Letters {
    /** The most letters that ASCII folding makes of one. */
    private static final int FOLDED_LENGTH = 4;

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private Letters() {}

    /**
     * A word in the plain form of its letters (NFKC: no ligatures, full-width or mathematical letters), with every
     * digit 0 to 9, every apostrophe the same and nothing that cannot be seen (soft hyphens, joiners, tatweel). An
     * acronym has no full stops.
     */
    static String plain(String word) {
        String compatible = COMPATIBLE.normalize(word);
        boolean number = compatible.chars().anyMatch(Character::isDigit);
        StringBuilder plain = new StringBuilder(compatible.length());
        compatible.codePoints().filter(Letters::seen).map(Letters::plain).forEach(c -> {
            if (number || c != '.') {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean seen(int c) {
        return c < 0x80
                || c != '\u0640'
                        && c != '\u2027'
                        && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static int plain(int c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u02BB', '\u2032', '\u00B4', '`', '\uA78C' -> '\'';
            case '\u2024' -> '.';
            default ->
                c >= 0x80 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c;
        };
    }

    /** Without accents and other marks, and without apostrophes; й and ї are letters of their own and stay. */
    static String withoutMarks(String word) {
        String decomposed = DECOMPOSED.normalize(word);
        StringBuilder letters = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c != '\'' && (!mark(c) || i > 0 && ownLetter(decomposed.charAt(i - 1), c))) {
                letters.append(c);
            }
        }
        return latinFolded(COMPOSED.normalize(letters));
    }

    private static boolean mark(char c) {
        return c >= '\u0300' && c <= '\u036F'
                || c >= '\u0483' && c <= '\u0489'
                || c >= '\u0591' && c <= '\u05C7'
                || c >= '\u0610' && c <= '\u061A'
                || c >= '\u064B' && c <= '\u0652'
                || c >= '\u0656' && c <= '\u065F'
                || c == '\u0670'
                || c >= '\u06D6' && c <= '\u06DC'
                || c >= '\u06DF' && c <= '\u06E4'
                || c >= '\u1AB0' && c <= '\u1AFF'
                || c >= '\u1DC0' && c <= '\u1DFF'
                || c >= '\u20D0' && c <= '\u20FF'
                || c >= '\uFE20' && c <= '\uFE2F';
    }

    private static boolean ownLetter(char letter, char mark) {
        return mark == '\u0306' && (letter == 'и' || letter == 'И')
                || mark == '\u0308' && (letter == 'і' || letter == 'І');
    }

    /** Letters of the Latin script that are not an ASCII letter with a mark: ø, ł, ß, æ. */
    private static String latinFolded(String word) {
        char[] folded = new char[word.length() * FOLDED_LENGTH];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length);
    }
}
