package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the head of a statement, line by line: headline, date line, role line, place, lead-in. What is none of these
 * was spoken; in a statement without labels the head ends there.
 */
final class HeadReader {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LEAD_IN = 450;
    private static final int LONGEST_SHORT_LINE = 120;
    private static final int MOST_LINES = 15;
    private static final int MOST_LETTERS_BESIDE_DATE = 45;
    private static final int MOST_LETTERS_ABOVE_TITLE = 15;
    private static final int LETTERS_IN_IDEOGRAPH = 3;

    private final List<Paragraph> paragraphs;
    private final Label[] candidates;
    private final Seen seen;
    private final DateFinder dates;
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
        while (i < end && (labelled || isHeadLine(i))) {
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
                && dateLine(i, MOST_LETTERS_ABOVE_TITLE) != null
                && !hasPerson(text(i))) {
            found.add(new HeadDate(dateLine(i), text(i), Place.LINE));
            i++;
        }
        if (title != null) {
            int echo = i;
            while (echo < Math.min(i + 3, paragraphs.size() - 1)) {
                if (isSame(text(echo), title)) {
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
        boolean dated = dateLineWithin(i + 1, 3);
        if (paragraphs.get(i).heading() || dated) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        boolean sentence = ".!;:,。".indexOf(last) >= 0 && !text.endsWith("...");
        return !sentence && (label == null || !label.named() || i < firstLabel);
    }

    private boolean dateLineWithin(int from, int lines) {
        for (int i = from; i < Math.min(from + lines, paragraphs.size()); i++) {
            if (dateLine(i) != null) {
                return true;
            }
            if (text(i).length() > LONGEST_SHORT_LINE) {
                return false;
            }
        }
        return false;
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
                    && (title == null || isSame(text(0), title))
                    && (dateLineWithin(1, 3) || text(0).length() < LONGEST_TITLE && !text(0).endsWith("."));
            boolean strong = !label.named()
                    || label.capitals() && (label.hasOffice() || label.hasHonorific())
                    || label.hasInitials()
                    || label.name().endsWith("记者")
                    || label.name().endsWith("記者")
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
        FoundDate date = dateLine(i);
        if (date != null) {
            found.add(new HeadDate(date, text, Place.LINE));
            person(behindBullet(text));
        } else if (DateFinder.isTimeOnly(text)) {
            joinTime(text);
        } else if (isLeadIn(text, labelled)) {
            lines.add(text);
            dates.find(text).ifPresent(found -> this.found.add(new HeadDate(found, text, Place.LEAD_IN)));
        } else if (isShort(text)) {
            lines.add(text);
            person(text);
        } else {
            opening.add(paragraphs.get(i));
        }
    }

    /** In a statement without labels: a line that is certainly no part of what was said. */
    private boolean isHeadLine(int i) {
        String text = text(i);
        return dateLine(i) != null
                || DateFinder.isTimeOnly(text)
                || isLeadIn(text, false)
                || isShort(text) && (hasPerson(text) || followedByDateOrTime(i));
    }

    private boolean followedByDateOrTime(int i) {
        for (int k = i + 1; k < Math.min(paragraphs.size(), i + 4); k++) {
            if (dateLine(k) != null || DateFinder.isTimeOnly(text(k))) {
                return true;
            }
            if (!isShort(text(k))) {
                return false;
            }
        }
        return false;
    }

    /** The date of a line that holds little else; null for a sentence with a date in it. */
    private FoundDate dateLine(int i) {
        return dateLine(i, MOST_LETTERS_BESIDE_DATE);
    }

    private FoundDate dateLine(int i, int mostLetters) {
        String text = text(i);
        if (text.length() > 250) {
            return null;
        }
        Optional<FoundDate> date = dates.find(text);
        if (date.isEmpty()) {
            return null;
        }
        boolean bullet = text.indexOf('•') >= 0 || text.indexOf('|') >= 0;
        int beside = 0;
        for (int k = 0; k < text.length(); k++) {
            boolean inDate = k >= date.get().start() && k < date.get().end();
            boolean letter = !inDate && Character.isLetter(text.charAt(k));
            beside += letter ? Script.of(text.charAt(k)).ideographic() ? LETTERS_IN_IDEOGRAPH : 1 : 0;
        }
        boolean sentence = text.endsWith(".") && beside > 10 || text.endsWith("?") || text.endsWith(":");
        return bullet || beside <= mostLetters && !sentence ? date.get() : null;
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

    private static String behindBullet(String text) {
        return text.substring(Math.max(text.lastIndexOf('•'), text.lastIndexOf('|')) + 1)
                .strip();
    }

    private static boolean hasPerson(String text) {
        return personIn(behindBullet(text)) != null;
    }

    private void person(String text) {
        Person person = personIn(text);
        if (person != null) {
            speakers.add(person);
        }
    }

    /** {@code Name , Role}; null where the line is nothing of the kind. */
    private static Person personIn(String text) {
        int comma = text.indexOf(',');
        if (comma < 4 || comma > 60 || text.endsWith(".")) {
            return null;
        }
        String name = text.substring(0, comma).strip();
        String role = text.substring(comma + 1).strip();
        Label label = LabelGrammar.parse(Paragraph.plain(name + ", " + role + ":"));
        boolean person = label != null && label.named() && label.personLike() && label.hasOffice() && !label.hasTitle();
        return person ? new Person(NameText.written(NameText.withoutHonorific(name)), role) : null;
    }

    private static boolean isShort(String text) {
        char last = text.charAt(text.length() - 1);
        boolean place = text.length() <= 40 && (text.equals(text.toUpperCase(Locale.ROOT)) || text.endsWith(".C."));
        return text.length() <= LONGEST_SHORT_LINE && (place || ".!?…,;:。！？：".indexOf(last) < 0);
    }

    private static boolean isLeadIn(String text, boolean labelled) {
        if (text.length() > LONGEST_LEAD_IN) {
            return false;
        }
        String lower = " " + text.toLowerCase(Locale.ROOT);
        return KindDetector.mentionsKind(lower)
                && !Words.anyIn(FIRST_PERSON, lower)
                && (labelled || text.length() < 300 && !text.endsWith("."));
    }

    private static final List<String> FIRST_PERSON = Words.list("first.person");

    private static boolean isSame(String text, String title) {
        return text.equalsIgnoreCase(title)
                || text.length() <= title.length() + 5 && letters(text).equals(letters(title));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private String text(int i) {
        return paragraphs.get(i).text();
    }
}
