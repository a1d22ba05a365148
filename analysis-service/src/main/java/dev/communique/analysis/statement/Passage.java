package dev.communique.analysis.statement;

import java.util.List;
import java.util.Locale;

/**
 * One paragraph of a turn: the unit that is matched and counted.
 *
 * @param index counted through the whole statement
 * @param language BCP 47, {@code und} when unknown
 * @param directions stage directions, half-open offsets in Unicode code points of the text; earlier records have none
 */
public record Passage(int index, String text, String language, List<List<Integer>> directions) {
    public Passage {
        if (index < 0) {
            throw new IllegalArgumentException("passages.index must not be negative");
        }
        Required.nonEmpty("passages.text", text);
        Required.nonEmpty("passages.language", language);
        directions = directions == null ? List.of() : List.copyOf(directions);
        directions.forEach(span -> checkSpan(span, text));
    }

    /** The text with a blank for each code point of a stage direction, so that offsets stay what they are. */
    public String spoken() {
        if (directions.isEmpty()) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        for (List<Integer> span : directions) {
            for (int i = span.get(0); i < span.get(1); i++) {
                points[i] = ' ';
            }
        }
        return new String(points, 0, points.length);
    }

    /** The language without script and region: {@code en-GB} and {@code en} are analysed and counted as one. */
    public String primaryLanguage() {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static void checkSpan(List<Integer> span, String text) {
        boolean pair = span != null && span.size() == 2 && span.get(0) != null && span.get(1) != null;
        if (!pair
                || span.get(0) < 0
                || span.get(1) <= span.get(0)
                || span.get(1) > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("passages.directions must be pairs of offsets within the text");
        }
    }
}
