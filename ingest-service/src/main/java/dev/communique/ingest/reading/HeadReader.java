package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the head of a statement, line by line: headline, date line, role line, place, lead-in. What is none of these
 * was spoken; in a statement without labels the head ends there.
 */
final class HeadReader {
    private static final int MOST_LINES = 15;
    private static final int LONGEST_BARE_DAY = 8;
    private static final int MOST_LEADS = 2;

    private final List<Paragraph> paragraphs;
    private final Label[] candidates;
    private final DateFinder dates;
    private final DateLines dateLines;
    private final HeadTop top;
    private final int firstLabel;
    private final List<String> lines = new ArrayList<>();
    private final List<Person> speakers = new ArrayList<>();
    private final List<HeadDate> found = new ArrayList<>();
    private final List<Paragraph> opening = new ArrayList<>();
    private String title;

    private HeadReader(List<Paragraph> paragraphs, Label[] candidates, Seen seen, String title, DateFinder dates) {
        this.paragraphs = paragraphs;
        this.candidates = candidates;
        this.dates = dates;
        this.dateLines = new DateLines(paragraphs, dates);
        this.title = title;
        this.top = new HeadTop(paragraphs, dateLines, title);
        this.firstLabel = FirstLabel.in(paragraphs, candidates, seen, dateLines, top, title);
    }

    /**
     * @param candidates one a paragraph, null where it does not look like a label
     * @param title as given or as the page has it, or null
     */
    static Head read(List<Paragraph> paragraphs, Label[] candidates, Seen seen, String title, DateFinder dates) {
        return new HeadReader(paragraphs, candidates, seen, title, dates).read();
    }

    private Head read() {
        Headline headline = Headline.of(paragraphs, candidates, firstLabel, dateLines, top, title);
        title = headline.title();
        found.addAll(headline.dates());
        int body = headline.end();
        if (title != null) {
            lines.add(0, title);
            dates.find(title).ifPresent(date -> found.add(new HeadDate(date, title, Place.TITLE)));
        }
        body += readBareDay(body) ? 1 : 0;
        boolean labelled = firstLabel < paragraphs.size();
        int end = labelled ? firstLabel : Math.min(paragraphs.size() - 1, body + MOST_LINES);
        int i = body;
        while (i < end
                && (labelled || isHeadLine(i) || i == body && HeadLines.isTown(text(i)) || isLeadAboveDate(i, body))) {
            readLine(i, labelled);
            i++;
        }
        String first = !opening.isEmpty() ? opening.get(0).text() : i < paragraphs.size() ? text(i) : "";
        DateLines.dateline(first, dates).ifPresent(date -> found.add(new HeadDate(date, first, Place.DATELINE)));
        return new Head(title, List.copyOf(lines), List.copyOf(speakers), List.copyOf(found), List.copyOf(opening), i);
    }

    // 28日 below a headline with 2023年12月.
    private boolean readBareDay(int i) {
        if (title == null || i + 1 >= paragraphs.size() || text(i).length() > LONGEST_BARE_DAY) {
            return false;
        }
        Optional<LocalDate> day = PartialDate.monthIn(title)
                .flatMap(month -> PartialDate.find(text(i)).flatMap(partial -> partial.in(month)));
        day.ifPresent(date -> found.add(new HeadDate(new FoundDate(date, 0, text(i).length()), text(i), Place.LINE)));
        return day.isPresent();
    }

    private void readLine(int i, boolean labelled) {
        String text = text(i);
        FoundDate date = dateLines.dateLine(i);
        if (date != null) {
            found.add(new HeadDate(date, text, Place.LINE));
            person(HeadLines.behindBullet(text));
        } else if (DateFinder.isTimeOnly(text)) {
            joinTime(text);
        } else if (!hasBegun() && (HeadLines.isLeadIn(text, labelled) || HeadLines.isPresented(paragraphs, i))) {
            lines.add(text);
            dates.find(text).ifPresent(found -> this.found.add(new HeadDate(found, text, Place.LEAD_IN)));
        } else if (HeadLines.isShort(text) && !hasBegun()) {
            lines.add(text);
            person(text);
        } else if (text.length() < Headline.LONGEST
                && (dateLines.dateLineWithin(i + 1, Math.min(3, firstLabel - i - 1))
                        || i + 1 < firstLabel && DateFinder.isTimeOnly(text(i + 1)))) {
            lines.add(text); // a lead above the date line
        } else {
            opening.add(paragraphs.get(i));
        }
    }

    // Behind a greeting, a short line is a heading of what is said.
    private boolean hasBegun() {
        return opening.stream().anyMatch(SpokenText::isFirstPerson);
    }

    /** In a statement without labels: a line that is certainly no part of what was said. */
    private boolean isHeadLine(int i) {
        String text = text(i);
        return dateLines.dateLine(i) != null
                || DateFinder.isTimeOnly(text)
                || HeadLines.isLeadIn(text, false)
                || HeadLines.isPresented(paragraphs, i)
                || HeadPhrases.isMasthead(text)
                || HeadLines.isShort(text) && isLeadBelow(i)
                || HeadLines.isShort(text) && (HeadLines.hasPerson(text) || dateLines.followedByDateOrTime(i));
    }

    // And the spokesperson for the Assembly, above: The following is a transcript of …
    private boolean isLeadBelow(int i) {
        return i + 2 < paragraphs.size() && HeadLines.isPresentation(text(i + 1));
    }

    // A sentence on what follows, and then when it was published, and then more than that.
    private boolean isLeadAboveDate(int i, int body) {
        if (title == null
                || i - body >= MOST_LEADS
                || text(i).length() >= Headline.LONGEST
                || HeadPhrases.isVocative(text(i))) {
            return false;
        }
        int date = IntStream.rangeClosed(i + 1, Math.min(i + MOST_LEADS, paragraphs.size() - 2))
                .filter(next -> dateLines.dateLine(next, HeadTop.MOST_LETTERS_BESIDE_DATE) != null
                        || DateFinder.isTimeOnly(text(next)))
                .findFirst()
                .orElse(paragraphs.size());
        return length(body, date) < length(date, paragraphs.size());
    }

    private int length(int from, int to) {
        return paragraphs.subList(from, to).stream()
                .mapToInt(p -> p.text().length())
                .sum();
    }

    // 8 мая 2025 года, and 10:10 in the next line.
    private void joinTime(String text) {
        if (found.isEmpty()) {
            return;
        }
        HeadDate last = found.get(found.size() - 1);
        if (last.place() == Place.LINE && last.found().time() == null && text.length() <= 5) {
            String line = last.line() + " " + text;
            dates.find(line).ifPresent(date -> found.set(found.size() - 1, new HeadDate(date, line, Place.LINE)));
        }
    }

    private void person(String text) {
        Person person = HeadLines.personIn(text);
        person = person == null ? HeadLines.titledIn(text) : person;
        if (person != null) {
            speakers.add(person);
        }
    }

    private String text(int i) {
        return paragraphs.get(i).text();
    }
}
