package dev.communique.ingest.reading;

import java.util.List;

/** The scripts that tell languages apart before any statistics are asked. */
enum Script {
    LATIN,
    CYRILLIC,
    HAN,
    KANA,
    HANGUL,
    ARABIC,
    HEBREW,
    GREEK,
    DEVANAGARI,
    ARMENIAN,
    GEORGIAN,
    THAI,
    /** Digits, marks, and letters of scripts that no listed publisher uses. */
    OTHER;

    private static final int LETTERS = 120;
    private static final int WEIGHED = 240;

    /** The script of most letters among the first; kana among them makes Han Japanese. */
    static Script of(String text) {
        int[] counts = new int[values().length];
        int letters = 0;
        for (int i = 0; i < text.length() && letters < LETTERS; i++) {
            Script script = of(text.charAt(i));
            if (script != OTHER) {
                counts[script.ordinal()]++;
                letters++;
            }
        }
        if (counts[KANA.ordinal()] * 8 >= letters && counts[KANA.ordinal()] > 0) {
            return KANA;
        }
        return most(counts);
    }

    /** The script of most of a statement. */
    static Script most(List<String> passages) {
        int[] counts = new int[values().length];
        passages.forEach(passage -> counts[of(passage).ordinal()] += Math.min(passage.length(), WEIGHED));
        counts[OTHER.ordinal()] = 0;
        return most(counts);
    }

    private static Script most(int[] counts) {
        Script most = OTHER;
        for (Script script : values()) {
            most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
        }
        return most;
    }

    static Script of(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? LATIN : OTHER;
        }
        if (c < 0x250 || c >= 0x1e00 && c < 0x1f00) {
            return Character.isLetter(c) ? LATIN : OTHER;
        }
        if (c >= 0x400 && c < 0x530) {
            return CYRILLIC;
        }
        return !Character.isLetter(c) ? OTHER : ofBlock(c);
    }

    boolean ideographic() {
        return this == HAN || this == KANA;
    }

    private static Script ofBlock(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case DEVANAGARI -> DEVANAGARI;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case THAI -> THAI;
            default -> OTHER;
        };
    }
}
