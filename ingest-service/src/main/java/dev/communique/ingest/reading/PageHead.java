package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
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
            PageHeadLines around = new PageHeadLines(survey, rule, start);
            List<Paragraph> lines = new ArrayList<>();
            if (title.heading() != null && from == survey.place(title.heading())) {
                lines.addAll(around.creditsAbove(from));
            }
            lines.addAll(rule.head().isEmpty() ? around.from(from, title.heading(), dates) : ruleLines());
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
    }
}
