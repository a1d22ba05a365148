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
    /** The day it was spoken lies in another year than the day it was published, and long before it. */
    DELIVERED_IN_ANOTHER_YEAR,
    /** The address names quite another day than the one taken for the day of publication. */
    DATE_DISPUTED,
    /** The zone that was printed does not hold on that day, such as CEST in winter; the one of the season was taken. */
    ZONE_OUT_OF_SEASON,
    /** The text had been stored in the wrong encoding, such as {@code Ã©} for {@code é}, and was repaired as a whole. */
    ENCODING_REPAIRED,
    /** A label is one or two letters away from one already known, and was read as that one. */
    LABEL_TYPO,
    /** A question follows another and asks nothing: an answer may be printed under the label of a question. */
    ANSWER_UNDER_QUESTION,
    /** Inside an official's turn somebody is addressed and asked: a label may be missing there. */
    LABEL_MISSING,
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
