package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Headings that say what the next question is about. They stand between two turns and nobody says them, so they are in
 * neither: marked as headings, or short lines that end in no mark right before a label.
 */
final class Topics {
    private static final int LONGEST = 90;
    private static final int LONGEST_IN_IDEOGRAPHS = 24;
    private static final int LEAST = 2;
    private static final int LEAST_WORDS = 3;
    private static final int LEAST_PARAGRAPHS = 6;
    private static final String MARKS = ".?!…:,;。？！：；)）”»\"—–-";

    private final List<Paragraph> paragraphs;
    private final Labels labels;

    private Topics(List<Paragraph> paragraphs, Labels labels) {
        this.paragraphs = paragraphs;
        this.labels = labels;
    }

    /** @param from the first paragraph behind the head */
    static BitSet find(List<Paragraph> paragraphs, Labels labels, int from) {
        return new Topics(paragraphs, labels).find(from);
    }

    private BitSet find(int from) {
        BitSet certain = new BitSet();
        BitSet likely = new BitSet();
        for (int i = from; i + 1 < paragraphs.size(); i++) {
            if (labels.at(i + 1) == null || labels.at(i) != null || !isShortLine(i) || isWholeTurn(i, from)) {
                continue;
            }
            Paragraph paragraph = paragraphs.get(i);
            Form next = labels.at(i + 1).form();
            boolean layout = next == Form.ALONE || next == Form.BRACKETS;
            String text = paragraph.text();
            boolean capitals =
                    text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
            if (paragraph.heading() || paragraph.allBold() || text.startsWith("**") || capitals || layout) {
                certain.set(i);
            } else {
                likely.set(i);
            }
        }
        if (likely.cardinality() >= LEAST || isOnlyUnmarked(likely, from)) {
            certain.or(likely);
        }
        return certain;
    }

    // One heading above a question, where whatever else is said ends in a mark.
    private boolean isOnlyUnmarked(BitSet likely, int from) {
        int only = likely.nextSetBit(0);
        if (only < 0
                || labels.part(only + 1) != Part.ASKER
                || paragraphs.get(only).text().split(" ").length < LEAST_WORDS) {
            return false;
        }
        return paragraphs.size() - from >= LEAST_PARAGRAPHS
                && IntStream.range(from, paragraphs.size())
                        .filter(i -> i != only)
                        .mapToObj(i -> paragraphs.get(i).text())
                        .allMatch(text -> MARKS.indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith("]"));
    }

    // A label alone in its line, and a short answer below it.
    private boolean isWholeTurn(int i, int from) {
        boolean alone = i > from && labels.at(i - 1) != null;
        if (!alone) {
            return false;
        }
        Label label = labels.at(i - 1);
        return label.textStart() >= paragraphs.get(i - 1).text().length();
    }

    private boolean isShortLine(int i) {
        String text = paragraphs.get(i).text();
        char first = text.charAt(0);
        boolean ideographs = Script.of(first).ideographic();
        return text.length() <= (ideographs ? LONGEST_IN_IDEOGRAPHS : LONGEST)
                && MARKS.indexOf(text.charAt(text.length() - 1)) < 0
                && MARKS.indexOf(first) < 0
                && (first != '(' || paragraphs.get(i).heading())
                && first != '['
                && !Character.isLowerCase(first);
    }
}
