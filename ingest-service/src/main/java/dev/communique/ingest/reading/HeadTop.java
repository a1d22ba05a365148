package dev.communique.ingest.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Tells the lines that stand above a headline: dates, times, towns, the part of the site, who publishes. */
final class HeadTop {
    static final int MOST_LINES = 12;
    static final int MOST_LETTERS_BESIDE_DATE = 20;

    private final List<Paragraph> paragraphs;
    private final DateLines dateLines;
    private final String title;

    /** @param title as given or as the page has it, or null */
    HeadTop(List<Paragraph> paragraphs, DateLines dateLines, String title) {
        this.paragraphs = paragraphs;
        this.dateLines = dateLines;
        this.title = title;
    }

    /** Whether all lines above this one can stand above a headline. */
    boolean opensText(int i) {
        return i < MOST_LINES && IntStream.range(0, i).allMatch(above -> isAbove(above, i));
    }

    /** @param last the last line that a headline can stand in */
    boolean isAbove(int i, int last) {
        boolean dated = i <= last
                && dateLines.dateLine(i, MOST_LETTERS_BESIDE_DATE) != null
                && !HeadLines.hasPerson(text(i))
                && !mentionsKind(i);
        return dated
                || isTownAboveDate(i, last)
                || HeadPhrases.isAboveTitle(text(i)) && !HeadLines.isSame(text(i), title)
                || DateFinder.isTimeOnly(text(i));
    }

    // New York, then 16 September 2015, and then what was held there.
    private boolean isTownAboveDate(int i, int last) {
        return title == null
                && i < last
                && i + 2 < paragraphs.size()
                && HeadLines.isPlace(text(i))
                && dateLines.dateLine(i + 1, 0) != null
                && mentionsKind(i + 2)
                && HeadLines.isShort(text(i + 2));
    }

    private boolean mentionsKind(int i) {
        return KindDetector.mentionsKind(" " + text(i).toLowerCase(Locale.ROOT) + " ");
    }

    private String text(int i) {
        return paragraphs.get(i).text();
    }
}
