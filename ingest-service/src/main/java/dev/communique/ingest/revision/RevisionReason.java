package dev.communique.ingest.revision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why there is a revision. */
enum RevisionReason {
    /** A source brought other content. */
    PUBLISHED,
    /** Somebody put it right by hand. */
    CORRECTION,
    /** What is known of it changed, not what was published: streams nothing and alerts nothing. */
    REREAD,
    /** The last one: the statement is to be found nowhere any more. */
    WITHDRAWN;

    /** The word used in topics, columns and answers. */
    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
