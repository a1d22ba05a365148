package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The headline of a statement.
 *
 * @param title as given, as the page has it, or as the text does; or null
 * @param end the first paragraph behind it
 * @param dates of the lines above it
 */
record Headline(String title, int end, List<HeadDate> dates) {
    static final int LONGEST = 300;
    private static final int MOST_LINES = 3;

    /** @param title as given or as the page has it, or null */
    static Headline of(
            List<Paragraph> paragraphs,
            Label[] candidates,
            int firstLabel,
            DateLines dateLines,
            HeadTop top,
            String title) {
        Reading reading = new Reading(paragraphs, candidates, firstLabel, dateLines, top, title);
        int end = reading.read();
        return new Headline(reading.title, end, List.copyOf(reading.dates));
    }

    private static final class Reading {
        private final List<Paragraph> paragraphs;
        private final Label[] candidates;
        private final int firstLabel;
        private final DateLines dateLines;
        private final HeadTop top;
        private final List<HeadDate> dates = new ArrayList<>();
        private String title;

        Reading(
                List<Paragraph> paragraphs,
                Label[] candidates,
                int firstLabel,
                DateLines dateLines,
                HeadTop top,
                String title) {
            this.paragraphs = paragraphs;
            this.candidates = candidates;
            this.firstLabel = firstLabel;
            this.dateLines = dateLines;
            this.top = top;
            this.title = title;
        }

        /** Answers the first paragraph behind the headline. */
        private int read() {
            int start = aboveTitle();
            for (int i = 0; i < start; i++) {
                FoundDate date = dateLines.dateLine(i);
                if (date != null) {
                    dates.add(new HeadDate(date, text(i), Place.LINE));
                }
            }
            if (title != null) {
                for (int echo = start; echo < Math.min(start + 3, paragraphs.size() - 1); echo++) {
                    if (HeadLines.isSame(text(echo), title)) {
                        return echo + 1;
                    }
                }
                return start;
            }
            if (start + 1 >= paragraphs.size() || !isTitle(start)) {
                return start;
            }
            title = HeadPhrases.withoutTitleMark(text(start));
            int end = start + 1;
            while (end - start < MOST_LINES && goesOn(end)) {
                title += " " + text(end++);
            }
            return end;
        }

        private boolean goesOn(int i) {
            return i + 1 < paragraphs.size()
                    && candidates[i] == null
                    && dateLines.dateLine(i) == null
                    && title.length() + text(i).length() < LONGEST
                    && text(i).length() <= title.length() * 2
                    && HeadPhrases.continues(title, text(i));
        }

        /** How many lines stand above the headline: dates, the part of the site, the publisher's name. */
        private int aboveTitle() {
            int above = 0;
            int last = Math.min(HeadTop.MOST_LINES, Math.min(firstLabel, paragraphs.size()) - 1);
            for (int i = 0; i <= last && top.isAbove(i, last); i++) {
                boolean titleFollows = title != null || i + 1 < paragraphs.size() && canFollow(i + 1, last);
                above = titleFollows ? i + 1 : above;
            }
            return above;
        }

        private boolean canFollow(int i, int last) {
            return isTitle(i)
                    && !top.isAbove(i, last)
                    && HeadLines.personIn(text(i)) == null
                    && !HeadLines.isTown(text(i));
        }

        private boolean isTitle(int i) {
            String text = text(i);
            Label label = candidates[i];
            if (text.length() > LONGEST
                    || text.isEmpty()
                    || HeadPhrases.isVocative(text)
                    || label != null && !label.named() && label.form() != Label.Form.ALONE) {
                return false;
            }
            boolean dated = dateLines.dateLineWithin(i + 1, 3);
            if (paragraphs.get(i).heading() || dated) {
                return true;
            }
            char last = text.charAt(text.length() - 1);
            boolean sentence = ".!;:,。！；：，".indexOf(last) >= 0 && !HeadPhrases.endsInAbbreviation(text);
            // It ends in a full stop, and the conversation begins below it.
            boolean presents =
                    last == '.' && i + 1 == firstLabel && SpokenText.presents(text) && !SpokenText.isFirstPerson(text);
            return presents || !sentence && (label == null || !label.named() || i < firstLabel);
        }

        private String text(int i) {
            return paragraphs.get(i).text();
        }
    }
}
