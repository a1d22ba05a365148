package dev.communique.analysis.language;

import java.util.Arrays;

/**
 * Characters of which a word's boundaries can be told without the tables of UAX #29: plain letters, digits, and what
 * always or in most places parts words.
 */
final class PlainLetters {
    static final byte LETTER = 0;
    static final byte DIGIT = 1;
    /** Not plain: what stands between the same blanks is left to the tables. */
    static final byte OTHER = 2;
    /** Parts everything, so that what is before and after can be looked at by itself. */
    static final byte BLANK = 3;

    static final byte PARTING = 4;
    /** Joins two letters; not plain beside a digit. */
    static final byte APOSTROPHE = 5;
    /** Parts words, but not always where it stands between letters or digits. */
    static final byte MOSTLY_PARTING = 6;

    private static final byte[] KINDS = new byte[0x2030];

    static {
        Arrays.fill(KINDS, OTHER);
        letters('A', 'Z');
        letters('a', 'z');
        letters('\u00C0', '\u024F');
        letters('\u0400', '\u0481');
        letters('\u048A', '\u052F');
        letters('\u0621', '\u063F');
        letters('\u0641', '\u064A');
        letters('\u0671', '\u06D3');
        all("\u00D7\u00F7", OTHER);
        all("0123456789", DIGIT);
        all(" \t\n\r", BLANK);
        all("!\"#$%&()*+/<=>?@[\\]^{|}~-_:\u00A0\u00A1\u00A7\u00AB\u00B6\u00BB\u00BF", PARTING);
        all("\u2010\u2011\u2012\u2013\u2014\u2015\u201C\u201D\u201E\u2022\u2026\u061B\u061F", PARTING);
        all("'\u2018\u2019", APOSTROPHE);
        all(".,;`\u060C", MOSTLY_PARTING);
    }

    private PlainLetters() {}

    static byte kind(char c) {
        return c < KINDS.length ? KINDS[c] : OTHER;
    }

    /** Whether it belongs to a word. */
    static boolean word(char c) {
        return kind(c) <= DIGIT;
    }

    static boolean blank(char c) {
        return kind(c) == BLANK;
    }

    private static void letters(char from, char to) {
        for (char c = from; c <= to; c++) {
            KINDS[c] = LETTER;
        }
    }

    private static void all(String characters, byte kind) {
        characters.chars().forEach(c -> KINDS[c] = kind);
    }
}
