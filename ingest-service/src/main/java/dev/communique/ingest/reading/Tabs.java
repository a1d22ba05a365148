package dev.communique.ingest.reading;

import java.util.regex.Pattern;

/** Transcripts laid out in two columns: who speaks, a tab, what is said. The name gets a line of its own. */
final class Tabs {
    private static final int LEAST = 3;
    private static final Pattern COLUMNS =
            Pattern.compile("^([^\\t\\r\\n]{1,60}?) *\\t+ *(?=[^\\t\\r\\n]+$)", Pattern.MULTILINE);

    private Tabs() {}

    /** The same string where no such columns stand. */
    static String parted(String text) {
        if (text.indexOf('\t') < 0
                || COLUMNS.matcher(text).results().limit(LEAST).count() < LEAST) {
            return text;
        }
        return COLUMNS.matcher(text).replaceAll("$1\n\n");
    }
}
