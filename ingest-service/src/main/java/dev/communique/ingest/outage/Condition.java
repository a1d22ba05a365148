package dev.communique.ingest.outage;

import java.util.Locale;

/** How a source is doing. */
enum Condition {
    OK,
    FAILING,
    EMPTY,
    SHORTER,
    SILENT;

    /** Whether what is listed now can be all that there is. */
    boolean isComplete() {
        return this == OK || this == SILENT;
    }

    /** The word used in columns, topics and answers. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Condition of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
