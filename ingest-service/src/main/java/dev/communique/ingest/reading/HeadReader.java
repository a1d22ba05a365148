package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the head of a statement, line by line: headline, date line, role line, place, lead-in. What is none of these
 * was spoken; in a statement without labels the head ends there.
 */
final class HeadReader {
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_LINES = 15;
    private static final int MOST_LETTERS_ABOVE_TITLE = 20;
    private static final int MOST_LINES_ABOVE_TITLE = 12;
    private static final int MOST_TITLE_LINES = 3;
    private static final int LONGEST_BARE_DAY = 8;
    private static final int MOST_LEADS = 2;

    private final List<Paragraph> paragraphs;
    private final Label[] candidates;
    private final Seen seen;
    private final DateFinder dates;
    private final HeadLines head;
    private final int firstLabel;
    private final List<String> lines = new ArrayList<>();
    private final List<Person> speakers = new ArrayList<>();
    private final List<HeadDate> found = new ArrayList<>();
    private final List<Paragraph> opening = new ArrayList<>();
    private String title;

    private HeadReader(List<Paragraph> paragraphs, Label[] candidates, Seen seen, String title, DateFinder dates) {
        this.paragraphs = paragraphs;
        this.candidates = candidates;
        this.seen = seen;
        this.dates = dates;
        this.head = new HeadLines(paragraphs, dates);
        this.title = title;
        this.firstLabel = firstLabel();
    }

    /**
     * @param candidates one a paragraph, null where it does not look like a label
     * @param title as given or as the page has it, or null
     */
    static Head read(List<Paragraph> paragraphs, Label[] candidates, Seen seen, String title, DateFinder dates) {
        return new HeadReader(paragraphs, candidates, seen, title, dates).read();
    }

    private Head read() {
        int body = afterTitle();
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
        HeadLines.dateline(first, dates).ifPresent(date -> found.add(new HeadDate(date, first, Place.DATELINE)));
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

    /** Finds the headline; answers the first paragraph behind it. */
    private int afterTitle() {
        int start = aboveTitle();
        for (int i = 0; i < start; i++) {
            FoundDate date = head.dateLine(i);
            if (date != null) {
                found.add(new HeadDate(date, text(i), Place.LINE));
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
        while (end - start < MOST_TITLE_LINES && goesOn(end)) {
            title += " " + text(end++);
        }
        return end;
    }

    private boolean goesOn(int i) {
        return i + 1 < paragraphs.size()
                && candidates[i] == null
                && head.dateLine(i) == null
                && title.length() + text(i).length() < LONGEST_TITLE
                && text(i).length() <= title.length() * 2
                && HeadPhrases.continues(title, text(i));
    }

    /** How many lines stand above the headline: dates, the part of the site, the publisher's name. */
    private int aboveTitle() {
        int above = 0;
        int last = Math.min(MOST_LINES_ABOVE_TITLE, Math.min(firstLabel, paragraphs.size()) - 1);
        for (int i = 0; i <= last && isAboveTitle(i, last); i++) {
            boolean titleFollows = title != null || i + 1 < paragraphs.size() && canFollow(i + 1, last);
            above = titleFollows ? i + 1 : above;
        }
        return above;
    }

    private boolean canFollow(int i, int last) {
        return isTitle(i)
                && !isAboveTitle(i, last)
                && HeadLines.personIn(text(i)) == null
                && !HeadLines.isTown(text(i));
    }

    private boolean isAboveTitle(int i, int last) {
        boolean dated = i <= last
                && head.dateLine(i, MOST_LETTERS_ABOVE_TITLE) != null
                && !HeadLines.hasPerson(text(i))
                && !KindDetector.mentionsKind(" " + text(i).toLowerCase(Locale.ROOT) + " ");
        return dated
                || isPlaceAboveTitle(i, last)
                || HeadPhrases.isAboveTitle(text(i)) && !HeadLines.isSame(text(i), title)
                || DateFinder.isTimeOnly(text(i));
    }

    // New York, then 16 September 2015, and then what was held there.
    private boolean isPlaceAboveTitle(int i, int last) {
        return title == null
                && i + 2 <= last + 1
                && i + 2 < paragraphs.size()
                && HeadLines.isPlace(text(i))
                && head.dateLine(i + 1, 0) != null
                && KindDetector.mentionsKind(" " + text(i + 2).toLowerCase(Locale.ROOT) + " ")
                && isTitle(i + 2);
    }

    private boolean isTitle(int i) {
        String text = text(i);
        Label label = candidates[i];
        if (text.length() > LONGEST_TITLE
                || text.isEmpty()
                || HeadPhrases.isVocative(text)
                || label != null && !label.named() && label.form() != Label.Form.ALONE) {
            return false;
        }
        boolean dated = head.dateLineWithin(i + 1, 3);
        if (paragraphs.get(i).heading() || dated) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        boolean sentence = ".!;:,。！；：，".indexOf(last) >= 0 && !HeadPhrases.endsInAbbreviation(text);
        boolean presents = sentence && last == '.' && i + 1 == firstLabel && SpokenText.presents(text) && !SpokenText.isFirstPerson(text);
        return presents || !sentence && (label == null || !label.named() || i < firstLabel);
    }

    // The first candidate that a headline cannot be, and that is not the headline.
    private int firstLabel() {
        for (int i = 0; i < candidates.length; i++) {
            Label label = candidates[i];
            if (label == null
                    || label.form() == Label.Form.ALONE
                            && !label.named()
                            && label.name().length() < 2
                    || isRoleLine(i)) {
                continue;
            }
            boolean dialogue = label.hasInitials() && seen.inTurn(label.key()) && !head.dateLineWithin(i + 1, 3);
            boolean headline = label.named()
                    && !dialogue
                    && opensText(i)
                    && (title == null || HeadLines.isSame(text(i), title))
                    && (head.dateLineWithin(i + 1, 3) || text(i).length() < LONGEST_TITLE && !text(i).endsWith("."));
            boolean strong = !label.named()
                    || label.capitals()
                            && (label.hasOffice() || label.hasHonorific())
                            && label.form() != Label.Form.ALONE
                    || label.capitals() && label.name().indexOf(' ') > 0 && label.form() == Label.Form.COLON
                    || label.hasOffice() && label.personLike() && label.form() == Label.Form.COLON && i > 0
                    || label.titleOnly() && label.hasOffice() && label.form() == Label.Form.COLON && i > 0
                    || label.form() == Label.Form.WEAK && label.hasHonorific() && i > 0
                    || label.hasInitials()
                    || label.laidOut()
                    || label.isReporter()
                    || seen.times(label.key()) >= 2;
            if (!headline && strong) {
                return withAskerBefore(i);
            }
        }
        return candidates.length;
    }

    // DANIEL THORNE, SECRETARY OF STATE stands alone like a label, but above town and date.
    private boolean isRoleLine(int i) {
        return candidates[i].form() == Label.Form.ALONE
                && candidates[i].named()
                && i < MOST_LINES
                && head.followedByDateOrTime(i);
    }

    // The first line, but for those that stand above a headline.
    private boolean opensText(int i) {
        return i < MOST_LINES_ABOVE_TITLE && IntStream.range(0, i).allMatch(above -> isAboveTitle(above, i));
    }

    // AFP: … ? before the first Lin Mou: … belongs to the conversation.
    private int withAskerBefore(int first) {
        for (int i = first - 1; i > 0 && i >= first - 3; i--) {
            boolean named = candidates[i] != null && candidates[i].named() && candidates[i].form() == Label.Form.COLON;
            if (named && (text(i).indexOf('?') > 0 || text(i).indexOf('？') > 0)) {
                return i;
            }
        }
        return first;
    }

    private void readLine(int i, boolean labelled) {
        String text = text(i);
        FoundDate date = head.dateLine(i);
        if (date != null) {
            found.add(new HeadDate(date, text, Place.LINE));
            person(HeadLines.behindBullet(text));
        } else if (DateFinder.isTimeOnly(text)) {
            joinTime(text);
        } else if (!hasBegun() && (HeadLines.isLeadIn(text, labelled) || HeadLines.isPresentation(text))) {
            lines.add(text);
            dates.find(text).ifPresent(found -> this.found.add(new HeadDate(found, text, Place.LEAD_IN)));
        } else if (HeadLines.isShort(text) && !hasBegun()) {
            lines.add(text);
            person(text);
        } else if (text.length() < LONGEST_TITLE
                && (head.dateLineWithin(i + 1, Math.min(3, firstLabel - i - 1))
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
        return head.dateLine(i) != null
                || DateFinder.isTimeOnly(text)
                || HeadLines.isLeadIn(text, false)
                || HeadLines.isPresentation(text)
                || HeadPhrases.isMasthead(text)
                || HeadLines.isShort(text) && isLeadBelow(i)
                || HeadLines.isShort(text) && (HeadLines.hasPerson(text) || head.followedByDateOrTime(i));
    }

    // And the spokesperson for the Assembly, above: The following is a transcript of …
    private boolean isLeadBelow(int i) {
        return i + 2 < paragraphs.size() && HeadLines.isPresentation(text(i + 1));
    }

    // A sentence on what follows, and then when it was published, and then more than that.
    private boolean isLeadAboveDate(int i, int body) {
        if (title == null
                || i - body >= MOST_LEADS
                || text(i).length() >= LONGEST_TITLE
                || HeadPhrases.isVocative(text(i))) {
            return false;
        }
        int date = IntStream.rangeClosed(i + 1, Math.min(i + MOST_LEADS, paragraphs.size() - 2))
                .filter(next -> head.dateLine(next, MOST_LETTERS_ABOVE_TITLE) != null
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
        if (person != null) {
            speakers.add(person);
        }
    }

    private String text(int i) {
        return paragraphs.get(i).text();
    }
}
