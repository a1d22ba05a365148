package dev.communique.ingest.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How statements come from a source. */
public enum SourceKind {
    /** A client hands them in. */
    PUSH,
    /** Files are laid into a folder. */
    FOLDER,
    /** An RSS or Atom feed is read at intervals. */
    FEED,
    /** A collection that was loaded once. */
    ARCHIVE;

    /** The word used in columns, addresses and metrics. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this word; empty where there is none. */
    public static Optional<SourceKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
