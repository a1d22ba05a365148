package dev.communique.ingest.reading;

/**
 * What a printed label consists of: {@code President of Lorania | Grigory Velsky}.
 *
 * @param title without honorifics; empty where there is none
 * @param name empty where somebody is known by the title only
 */
record LabelParts(String title, String name) {
    private static final int FULL_NAME = 2;

    static LabelParts of(String printed) {
        String[] words = printed.split(" +");
        int name = 0;
        boolean linked = false;
        boolean place = false;
        for (int i = 0; i < words.length; i++) {
            String plain = Words.plain(words[i]);
            boolean link = i > 0 && name > 0 && Words.ROLE_LINK.contains(plain);
            boolean role = Words.TITLE.contains(plain) || Words.HONORIFIC.contains(plain);
            if (role || linked && !link) {
                name = i + 1;
                place |= linked && !role;
            } else if (!link) {
                break;
            }
            linked = link || linked && role;
        }
        // Coordinator for Strategic Communications Jonas Kael
        if (place && words.length - name > FULL_NAME) {
            name = words.length - FULL_NAME;
        }
        boolean numbered = name == words.length - 1 && Words.NUMBER.contains(Words.plain(words[name]));
        int end = numbered ? words.length : name; // Senior Official One is a title
        return new LabelParts(title(words, end), joined(words, end, words.length));
    }

    private static String title(String[] words, int end) {
        int start = 0;
        while (start < end && Words.HONORIFIC.contains(Words.plain(words[start]))) {
            start++;
        }
        int last = end;
        while (last > start && Words.HONORIFIC.contains(Words.plain(words[last - 1]))) {
            last--;
        }
        return joined(words, start, last);
    }

    private static String joined(String[] words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(text.isEmpty() ? "" : " ").append(words[i]);
        }
        return text.toString();
    }
}
