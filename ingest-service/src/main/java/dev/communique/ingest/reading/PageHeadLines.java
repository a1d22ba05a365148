package dev.communique.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the lines of a statement's head that a page has outside the element that holds the text. */
final class PageHeadLines {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 6;
    private static final int MOST_ABOVE = 20;
    private static final int MOST_BESIDE_DATE = 12;
    private static final int ISO_DAY = 10;
    private static final int SHORTEST_LEAD = 60;
    private static final int LONGEST_LEAD = 1_500;
    private static final List<String> UPDATED = Words.list("updated");
    private static final DateFinder DATES = new DateFinder(null);

    private final PageSurvey survey;
    private final PageRule rule;
    private final int start;

    /** @param start the place of the text */
    PageHeadLines(PageSurvey survey, PageRule rule, int start) {
        this.survey = survey;
        this.rule = rule;
        this.start = start;
    }

    /** Lines with a date, a time or a person from there to the text. */
    List<Paragraph> from(int from, Element heading, List<String> dates) {
        Optional<LocalDate> published = dates.isEmpty() ? Optional.empty() : day(dates.get(0));
        List<Paragraph> lines = new ArrayList<>();
        int i = from;
        String before = "";
        while (i < start && lines.size() < MOST_LINES) {
            Element element = survey.elements().get(i);
            boolean holdsText = survey.end(i) > start;
            if (survey.isDropped(element) || element == heading) {
                i = Math.max(i + 1, survey.end(i));
            } else if (holdsText || element.ownText().isBlank()) {
                i++;
            } else {
                String line = PageMetadata.line(element.text());
                if (isHeadLine(line) && !isUpdate(before) && !repeats(line, published)) {
                    lines.addAll(printed(element));
                }
                before = line;
                i = survey.end(i);
            }
        }
        return lines;
    }

    /** {@code Ada Quill, Foreign Minister}, above the heading. */
    List<Paragraph> creditsAbove(int heading) {
        return survey.elements().subList(Math.max(0, heading - MOST_ABOVE), heading).stream()
                .filter(element -> !survey.isDropped(element)
                        && !element.ownText().isBlank()
                        && element.ownText().length() <= LONGEST_LINE)
                .map(element -> PageMetadata.line(element.text()))
                .filter(line -> HeadLines.personIn(line) != null)
                .map(Paragraph::plain)
                .toList();
    }

    // John Kerry, his office, the town and the day may be lines of one box.
    private List<Paragraph> printed(Element box) {
        List<Paragraph> lines = new PageParagraphs(survey, List.of()).of(box);
        return lines.size() > 1 && lines.size() <= MOST_LINES
                ? lines
                : List.of(Paragraph.plain(PageMetadata.line(box.text())));
    }

    // The day of publication once more, which would be taken for the day it was spoken.
    private static boolean repeats(String line, Optional<LocalDate> published) {
        Optional<FoundDate> date = DATES.find(line);
        return published.isPresent()
                && date.isPresent()
                && date.get().time() == null
                && date.get().date().equals(published.get())
                && date.get().end() - date.get().start() >= line.length() - MOST_BESIDE_DATE;
    }

    private static Optional<LocalDate> day(String date) {
        return DATES.find(date.length() > ISO_DAY && date.charAt(ISO_DAY) == 'T' ? date.substring(0, ISO_DAY) : date)
                .map(FoundDate::date);
    }

    private static boolean isUpdate(String line) {
        return Words.anyIn(UPDATED, line.toLowerCase(Locale.ROOT));
    }

    private boolean isHeadLine(String line) {
        if (line.isEmpty() || isUpdate(line)) {
            return false;
        }
        boolean sentence = line.length() >= SHORTEST_LEAD && ".!?。".indexOf(line.charAt(line.length() - 1)) >= 0;
        if (sentence || line.length() > LONGEST_LINE) {
            return sentence && rule == PageRule.NONE && line.length() <= LONGEST_LEAD;
        }
        return DateFinder.isTimeOnly(line) || DATES.find(line).isPresent() || HeadLines.hasPerson(line);
    }
}
