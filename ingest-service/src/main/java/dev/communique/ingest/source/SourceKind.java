package dev.communique.ingest.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How statements come from a source. */
public enum SourceKind {
    /** A client hands them in. */
    PUSH,
    /** Files are laid into a folder. */
    FOLDER,
    /** An RSS, Atom or JSON feed is read at intervals. */
    FEED,
    /** An XML sitemap, with those it names, is read at intervals. */
    SITEMAP,
    /** An HTML page that lists statements is read at intervals. */
    INDEX,
    /** A collection that is loaded once. */
    ARCHIVE;

    /** The word used in columns, addresses and metrics. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is read at intervals. */
    public boolean isPolled() {
        return this == FEED || this == SITEMAP || this == INDEX;
    }

    static List<SourceKind> polled() {
        return Arrays.stream(values()).filter(SourceKind::isPolled).toList();
    }

    /** The kind of this word; empty where there is none. */
    public static Optional<SourceKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
