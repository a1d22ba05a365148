package dev.communique.ingest.reading;

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
