package dev.communique.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says above the text of a statement: its title, the evidence of its date, and the lines that belong to it.
 *
 * @param title or null
 * @param dates best evidence first
 * @param lines with a date, a time or a person, which stand outside the element that holds the text
 */
record PageHead(String title, List<String> dates, List<Paragraph> lines) {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 6;
    private static final int MOST_ABOVE = 20;
    private static final int MOST_BESIDE_DATE = 12;
    private static final int ISO_DAY = 10;
    private static final int SHORTEST_LEAD = 60;
    private static final int LONGEST_LEAD = 1_500;
    private static final List<String> UPDATED = Words.list("updated");
    private static final DateFinder DATES = new DateFinder(null);

    static PageHead of(Document document, PageSurvey survey, PageRule rule, List<Element> text, PageMetadata metadata) {
        return new Reading(document, survey, rule, text).read(metadata);
    }

    private static final class Reading {
        private final Document document;
        private final PageSurvey survey;
        private final PageRule rule;
        private final List<Element> text;
        private final int start;

        Reading(Document document, PageSurvey survey, PageRule rule, List<Element> text) {
            this.document = document;
            this.survey = survey;
            this.rule = rule;
            this.text = text;
            this.start = survey.place(text.get(0));
        }

        PageHead read(PageMetadata metadata) {
            PageTitle.Chosen title = title(metadata);
            List<String> dates = new ArrayList<>();
            if (!rule.date().isEmpty()) {
                addRuleDates(dates);
            }
            if (rule.metadata()) {
                dates.addAll(metadata.dates());
            }
            int from = around(title.heading() == null ? called(title.text()) : survey.place(title.heading()));
            addTimes(dates, from);
            List<Paragraph> lines = new ArrayList<>();
            if (title.heading() != null && from == survey.place(title.heading())) {
                lines.addAll(creditsAbove(from));
            }
            lines.addAll(rule.head().isEmpty() ? linesFrom(from, title, dates) : ruleLines());
            return new PageHead(title.text(), dates.stream().distinct().toList(), lines);
        }

        // The element above the text that says the title though it is no heading; -1 where there is none.
        private int called(String title) {
            for (int i = start - 1; i >= 0 && title != null; i--) {
                Element element = survey.elements().get(i);
                if (!survey.isDropped(element)
                        && element.ownText().length() >= title.length()
                        && PageMetadata.line(element.ownText()).equals(title)) {
                    return i;
                }
            }
            return -1;
        }

        private PageTitle.Chosen title(PageMetadata metadata) {
            List<Element> ruled = PageRule.find(document, rule.title());
            if (!ruled.isEmpty()) {
                return new PageTitle.Chosen(PageMetadata.line(ruled.get(0).text()), ruled.get(0));
            }
            PageTitle titles = new PageTitle(metadata.siteNames());
            List<Element> headings = new ArrayList<>();
            for (Element element : survey.elements()) {
                boolean heading = element.normalName().matches("h[1-3]");
                if (heading
                        && !survey.isDropped(element)
                        && (headings.size() < 8 || element.normalName().equals("h1"))) {
                    headings.add(element);
                }
            }
            for (int i = 0; i < headings.size(); i++) {
                int place = survey.place(headings.get(i));
                int next = i + 1 < headings.size() ? survey.place(headings.get(i + 1)) : Integer.MAX_VALUE;
                boolean first = place >= start && (i == 0 || survey.place(headings.get(i - 1)) < start);
                titles.heading(headings.get(i), first || place < start && next > start);
            }
            metadata.titles().forEach(titles::named);
            return titles.choose();
        }

        private void addRuleDates(List<String> dates) {
            StringBuilder printed = new StringBuilder();
            for (Element element : PageRule.find(document, rule.date())) {
                if (element.attr("datetime").contains("T")) {
                    dates.add(element.attr("datetime"));
                }
                printed.append(printed.isEmpty() ? "" : " ").append(element.text());
            }
            if (!printed.isEmpty() && printed.length() <= LONGEST_LINE) {
                dates.add(PageMetadata.line(printed.toString()));
            }
        }

        // A time of another item stands in a card, which is clutter, or below the text.
        private void addTimes(List<String> dates, int from) {
            for (int i = from; i < survey.end(start); i++) {
                Element element = survey.elements().get(i);
                boolean time = element.normalName().equals("time") && element.hasAttr("datetime");
                if ((time || element.attr("itemprop").equals("datePublished")) && !survey.isDropped(element)) {
                    String value = element.hasAttr("datetime")
                            ? element.attr("datetime")
                            : element.hasAttr("content") ? element.attr("content") : element.text();
                    if (!value.isBlank() && value.length() <= LONGEST_LINE) {
                        dates.add(value.strip());
                        return;
                    }
                }
            }
        }

        /** Where the part of the page begins that holds both the heading and the text, unless that is all of it. */
        private int around(int heading) {
            if (heading >= start) {
                return start;
            }
            int common = heading < 0 ? survey.parent(start) : heading;
            while (common >= 0 && survey.end(common) <= start) {
                common = survey.parent(common);
            }
            boolean all =
                    common < 0 || survey.elements().get(common).normalName().matches("html|body|form");
            return all ? heading < 0 ? start : heading : common;
        }

        private List<Paragraph> ruleLines() {
            List<Paragraph> lines = new ArrayList<>();
            PageParagraphs reading = new PageParagraphs(survey, List.of());
            for (Element element : PageRule.find(document, rule.head())) {
                if (text.stream().noneMatch(part -> PageRule.isWithin(element, part))) {
                    lines.addAll(reading.of(element));
                }
            }
            return lines;
        }

        private List<Paragraph> linesFrom(int from, PageTitle.Chosen title, List<String> dates) {
            Optional<LocalDate> published = dates.isEmpty() ? Optional.empty() : day(dates.get(0));
            List<Paragraph> lines = new ArrayList<>();
            int i = from;
            String before = "";
            while (i < start && lines.size() < MOST_LINES) {
                Element element = survey.elements().get(i);
                boolean holdsText = survey.end(i) > start;
                if (survey.isDropped(element) || element == title.heading()) {
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

        // Ada Quill, Foreign Minister, above the heading
        private List<Paragraph> creditsAbove(int heading) {
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
            return DATES.find(
                            date.length() > ISO_DAY && date.charAt(ISO_DAY) == 'T' ? date.substring(0, ISO_DAY) : date)
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
}
