package dev.communique.ingest.reading;

/** Languages that share a script and show in letters of their own: those in Cyrillic and in Arabic script. */
final class LetterLanguages {
    private static final int SHORTEST = 20;
    private static final int COUNTED = 600;

    private LetterLanguages() {}

    /** Null where the text is too short to tell, and has no letter that only one language has. */
    static String cyrillic(String text) {
        int i = share(text, "іІ");
        int ukrainian = share(text, "їєґЇЄҐ");
        int russian = share(text, "ыэёъЫЭЁЪ");
        int others = share(text, "иъщИЪЩ"); // which Belarusian does not have
        int belarusian = share(text, "ўЎ");
        if (share(text, "қҳғӣӯҷәұһңөүҚҲҒӢӮҶӘҰҺҢӨҮ") >= 10) {
            return central(text, belarusian);
        }
        if (share(text, "јљњЈЉЊ") >= 10) {
            return share(text, "ѓќѕЃЌЅ") > 0 ? "mk" : "sr";
        }
        boolean belarus = belarusian > 0 && i > 0 && others < i;
        if (belarus || i + ukrainian + belarusian >= 15 && i + ukrainian + belarusian > russian) {
            return belarus || i > 0 && ukrainian == 0 && share(text, "ыЫ") > share(text, "иИ") ? "be" : "uk";
        }
        boolean bulgarian = share(text, "ъЪ") >= 10 && share(text, "ыэёЫЭЁ") == 0;
        return bulgarian ? "bg" : russian > 0 || letters(text) >= SHORTEST ? "ru" : null;
    }

    private static String central(String text, int shortU) {
        if (share(text, "ӣӯҷӢӮҶ") > 0) {
            return "tg";
        }
        if (share(text, "әұһӘҰҺ") > 0) {
            return "kk";
        }
        if (shortU > 0 || share(text, "ҳҲ") > 0) {
            return "uz";
        }
        return share(text, "ңҢ") > 0 ? "ky" : "mn";
    }

    /** Null where the text is too short to tell, and has no letter that only one language has. */
    static String arabic(String text) {
        int arabic = share(text, "ةىأإيك");
        int persian = share(text, "پچژگ") * 2 + share(text, "یک");
        if (share(text, "ټډړښځڅڼېۍږ") >= 10) {
            return "ps";
        }
        if (share(text, "ێۆڕڵ") >= 10) {
            return "ckb";
        }
        if (share(text, "ٹڈڑںےہھ") >= 20) {
            return "ur";
        }
        if (persian >= 20 && persian > arabic) {
            return "fa";
        }
        return arabic > 0 || letters(text) >= SHORTEST ? "ar" : null;
    }

    /** Of a thousand letters, how many are among these. */
    private static int share(String text, String letters) {
        int hits = 0;
        int all = 0;
        for (int i = 0; i < text.length() && all < COUNTED; i++) {
            char c = text.charAt(i);
            if (c > 0x7f && Character.isLetter(c)) {
                all++;
                hits += letters.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (hits * 1000 + all - 1) / all;
    }

    private static int letters(String text) {
        return (int) text.chars()
                .filter(c -> c > 0x7f && Character.isLetter(c))
                .limit(SHORTEST)
                .count();
    }
}
