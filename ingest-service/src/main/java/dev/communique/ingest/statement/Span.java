package dev.communique.ingest.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A stretch of a passage's text: half-open offsets in Unicode code points. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span must not be empty or start before 0");
        }
    }

    /** Converts offsets of {@link String#charAt} into offsets of code points. */
    public static Span inCodePoints(String text, int start, int end) {
        int first = text.codePointCount(0, start);
        return new Span(first, first + text.codePointCount(start, end));
    }

    /** As topics and answers have it: {@code [0, 12]}. */
    @JsonValue
    public List<Integer> pair() {
        return List.of(start, end);
    }
}
