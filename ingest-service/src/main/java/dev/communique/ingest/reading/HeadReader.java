package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the head of a statement, line by line: headline, date line, role line, place, lead-in. What is none of these
 * was spoken; in a statement without labels the head ends there.
 */
final class HeadReader {
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_LINES = 15;
    private static final int MOST_LETTERS_ABOVE_TITLE = 15;

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
        boolean labelled = firstLabel < paragraphs.size();
        int end = labelled ? firstLabel : Math.min(paragraphs.size() - 1, body + MOST_LINES);
        int i = body;
        while (i < end && (labelled || isHeadLine(i) || i == body && HeadLines.isTown(text(i)))) {
            readLine(i, labelled);
            i++;
        }
        return new Head(title, List.copyOf(lines), List.copyOf(speakers), List.copyOf(found), List.copyOf(opening), i);
    }

    /** Finds the headline; answers the first paragraph behind it. */
    private int afterTitle() {
        int i = 0;
        while (i < Math.min(3, paragraphs.size() - 1)
                && i < firstLabelBeyondTitle()
                && head.dateLine(i, MOST_LETTERS_ABOVE_TITLE) != null
                && !HeadLines.hasPerson(text(i))) {
            found.add(new HeadDate(head.dateLine(i), text(i), Place.LINE));
            i++;
        }
        if (title != null) {
            int echo = i;
            while (echo < Math.min(i + 3, paragraphs.size() - 1)) {
                if (HeadLines.isSame(text(echo), title)) {
                    return echo + 1;
                }
                echo++;
            }
            return i;
        }
        if (i + 1 < paragraphs.size() && isTitle(i)) {
            title = text(i);
            return i + 1;
        }
        return i;
    }

    private int firstLabelBeyondTitle() {
        return Math.max(firstLabel, 1);
    }

    private boolean isTitle(int i) {
        String text = text(i);
        Label label = candidates[i];
        if (text.length() > LONGEST_TITLE
                || text.isEmpty()
                || label != null && !label.named() && label.form() != Label.Form.ALONE) {
            return false;
        }
        boolean dated = head.dateLineWithin(i + 1, 3);
        if (paragraphs.get(i).heading() || dated) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        boolean sentence = ".!;:,。".indexOf(last) >= 0 && !text.endsWith("...");
        return !sentence && (label == null || !label.named() || i < firstLabel);
    }

    // The first candidate that a headline cannot be, and that is not the headline.
    private int firstLabel() {
        for (int i = 0; i < candidates.length; i++) {
            Label label = candidates[i];
            if (label == null
                    || label.form() == Label.Form.ALONE
                            && !label.named()
                            && label.name().length() < 2) {
                continue;
            }
            boolean headline = i == 0
                    && label.named()
                    && (title == null || HeadLines.isSame(text(0), title))
                    && (head.dateLineWithin(1, 3) || text(0).length() < LONGEST_TITLE && !text(0).endsWith("."));
            boolean strong = !label.named()
                    || label.capitals()
                            && (label.hasOffice() || label.hasHonorific())
                            && label.form() != Label.Form.ALONE
                    || label.capitals() && label.name().indexOf(' ') > 0 && label.form() == Label.Form.COLON
                    || label.hasOffice() && label.personLike() && label.form() == Label.Form.COLON && i > 0
                    || label.titleOnly() && label.hasOffice() && label.form() == Label.Form.COLON && i > 0
                    || label.form() == Label.Form.WEAK && label.hasHonorific() && i > 0
                    || label.hasInitials()
                    || label.isReporter()
                    || seen.times(label.key()) >= 2;
            if (!headline && strong) {
                return withAskerBefore(i);
            }
        }
        return candidates.length;
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
        } else if (HeadLines.isLeadIn(text, labelled)) {
            lines.add(text);
            dates.find(text).ifPresent(found -> this.found.add(new HeadDate(found, text, Place.LEAD_IN)));
        } else if (HeadLines.isShort(text) && !hasBegun()) {
            lines.add(text);
            person(text);
        } else if (text.length() < LONGEST_TITLE && head.dateLineWithin(i + 1, Math.min(3, firstLabel - i - 1))) {
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
                || HeadLines.isShort(text) && (HeadLines.hasPerson(text) || head.followedByDateOrTime(i));
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
