package dev.communique.analysis.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Half-open offsets in Unicode code points of a passage's text. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span must not be empty or start before 0");
        }
    }

    /** The same places in order, those that overlap as one. */
    public static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.start < last.end) {
                merged.set(merged.size() - 1, new Span(last.start, Math.max(last.end, span.end)));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    /** Converts offsets of {@link String#charAt} into offsets of code points. */
    public static Span inCodePoints(String text, int start, int end) {
        int startInCodePoints = text.codePointCount(0, start);
        return new Span(startInCodePoints, startInCodePoints + text.codePointCount(start, end));
    }

    /** {@code [[0,12],[20,24]]}. */
    public static String json(List<Span> spans) {
        return spans.stream()
                .map(span -> "[" + span.start + "," + span.end + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
