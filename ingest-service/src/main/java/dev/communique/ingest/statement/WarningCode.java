package dev.communique.ingest.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a reader could not be sure of. */
public enum WarningCode {
    /** The time was printed without a zone; the publisher's own zone was taken. */
    ZONE_ASSUMED,
    /** A time was printed, but no zone is known for it: only the date was kept. */
    ZONE_UNKNOWN,
    /** A date in the text cannot be right (1970-01-01, the future, before 1900) and was not used. */
    DATE_IMPOSSIBLE,
    /** The day it was spoken lies after the day it was published. */
    DELIVERED_AFTER_PUBLISHED,
    /** A label is one or two letters away from one already known, and was read as that one. */
    LABEL_TYPO,
    /** The text was one long line; turns were found inside it. */
    FLATTENED,
    /** The text ends in the middle of a sentence. */
    TRUNCATED,
    /** The page was too large: what stands behind the first eight million characters or 200,000 tags was not read. */
    PAGE_CUT,
    /** The publisher's pages are laid out otherwise than its rule says; the main text was sought without it. */
    PAGE_RULE_MISSED;

    /** The word used in topics and answers. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
