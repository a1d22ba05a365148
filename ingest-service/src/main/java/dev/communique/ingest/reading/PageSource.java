package dev.communique.ingest.reading;

/**
 * The source of a page, made small enough to be parsed in bounded memory: of a large page scripts, styles, comments and
 * images written into it are left out, and what is still too large is cut.
 *
 * @param cut the end of the page is missing
 */
record PageSource(String html, boolean cut) {
    private static final int LARGE = 1_000_000;
    static final int MOST_CHARACTERS = 8_000_000;
    // An element takes a quarter of a kilobyte once it is parsed.
    static final int MOST_TAGS = 200_000;
    private static final int LONGEST_DATA = 1_000;

    static PageSource of(String html) {
        if (html.length() <= LARGE && tagsEnd(html) == html.length()) {
            return new PageSource(html, false);
        }
        String slim = slim(html);
        int end = Math.min(MOST_CHARACTERS, tagsEnd(slim));
        return end >= slim.length() ? new PageSource(slim, false) : new PageSource(slim.substring(0, end), true);
    }

    /** Where the most tags end that are taken in. */
    private static int tagsEnd(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (++tags > MOST_TAGS) {
                return at;
            }
        }
        return html.length();
    }

    private static String slim(String html) {
        StringBuilder slim = new StringBuilder(Math.min(html.length(), MOST_CHARACTERS));
        int from = 0;
        int at = 0;
        // Twice as much as will be parsed is enough to look at, since the rest is cut anyway.
        while (at < html.length() && slim.length() <= MOST_CHARACTERS) {
            int end = leftOutUntil(html, at);
            if (end > at) {
                slim.append(html, from, at);
                from = end;
                at = end;
            } else {
                at++;
                if (at - from >= LARGE) {
                    slim.append(html, from, at);
                    from = at;
                }
            }
        }
        return slim.append(html, from, at).toString();
    }

    /** The end of what begins here and is left out; the place itself where nothing is. */
    private static int leftOutUntil(String html, int at) {
        char c = html.charAt(at);
        if (c == '<') {
            if (html.startsWith("<!--", at)) {
                return after(html, "-->", at + 4);
            }
            if (begins(html, at, "<style")) {
                return after(html, "</style>", at);
            }
            if (begins(html, at, "<script")) {
                int open = after(html, ">", at);
                boolean data =
                        html.substring(at, Math.min(open, at + LONGEST_DATA)).contains("ld+json");
                return data ? at : after(html, "</script>", open);
            }
        } else if (c == 'd' && html.startsWith("data:", at) && at > 0 && "\"'(".indexOf(html.charAt(at - 1)) >= 0) {
            char close = html.charAt(at - 1) == '(' ? ')' : html.charAt(at - 1);
            int end = html.indexOf(close, at);
            return end - at > LONGEST_DATA ? end : at;
        }
        return at;
    }

    private static boolean begins(String html, int at, String tag) {
        return html.regionMatches(true, at, tag, 0, tag.length());
    }

    private static int after(String html, String end, int from) {
        for (int at = html.indexOf(end.charAt(0), from); at >= 0; at = html.indexOf(end.charAt(0), at + 1)) {
            if (html.regionMatches(true, at, end, 0, end.length())) {
                return at + end.length();
            }
        }
        return html.length();
    }
}
