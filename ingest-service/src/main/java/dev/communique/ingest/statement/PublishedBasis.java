package dev.communique.ingest.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of the three dates of a statement stands in {@code published}. */
public enum PublishedBasis {
    PUBLISHED,
    DELIVERED,
    SEEN;

    /** The word used in topics, columns and addresses. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
