package dev.communique.ingest.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the lines of a statement that hold a date and little else, and the date a text begins with. */
final class DateLines {
    private static final int LONGEST_SHORT_LINE = 120;
    private static final int LONGEST_TOWN = 40;
    private static final int MOST_LETTERS_BESIDE_DATE = 45;
    private static final int LETTERS_IN_IDEOGRAPH = 3;
    private static final int LONGEST_DATELINE = 120;
    private static final int LONGEST_PLACE = 60;
    private static final Pattern SENTENCE_END = Pattern.compile("[?!:;。]|[\\p{Ll}]{3}\\.");
    private static final Pattern DATELINE_END =
            Pattern.compile("[\\s,.)）]*(?:г\\.|года|\\([^)]{2,50}\\))?[\\s.]*(?:--?|–|—|\\|)\\s");

    private final List<Paragraph> paragraphs;
    private final DateFinder dates;

    DateLines(List<Paragraph> paragraphs, DateFinder dates) {
        this.paragraphs = paragraphs;
        this.dates = dates;
    }

    boolean dateLineWithin(int from, int lines) {
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

    boolean followedByDateOrTime(int i) {
        for (int k = i + 1; k < Math.min(paragraphs.size(), i + 4); k++) {
            if (dateLine(k) != null || DateFinder.isTimeOnly(text(k))) {
                return true;
            }
            if (!HeadLines.isShort(text(k))) {
                return false;
            }
        }
        return false;
    }

    /** The date of a line that holds little else; null for a sentence with a date in it. */
    FoundDate dateLine(int i) {
        return dateLine(i, MOST_LETTERS_BESIDE_DATE);
    }

    FoundDate dateLine(int i, int mostLetters) {
        String text = text(i);
        if (text.length() > 250) {
            return null;
        }
        return dates.find(text)
                .filter(date -> DateWords.of(text, date) != DateWords.OTHER)
                .filter(date -> isDateLine(text, date, mostLetters))
                .orElse(null);
    }

    /** Whether the line holds little else than the date. */
    static boolean isDateLine(String text, FoundDate date) {
        return isDateLine(text, date, MOST_LETTERS_BESIDE_DATE);
    }

    private static boolean isDateLine(String text, FoundDate date, int mostLetters) {
        boolean bullet = text.indexOf('•') >= 0 || text.indexOf('|') >= 0;
        int beside = 0;
        for (int k = 0; k < text.length(); k++) {
            boolean inDate = k >= date.start() && k < date.end();
            boolean letter = !inDate && Character.isLetter(text.charAt(k));
            beside += letter ? Script.of(text.charAt(k)).ideographic() ? LETTERS_IN_IDEOGRAPH : 1 : 0;
        }
        boolean sentence = text.endsWith(".") && beside > 10 || text.endsWith("?") || text.endsWith(":");
        boolean headline = beside > mostLetters && KindDetector.mentionsKind(" " + text.toLowerCase(Locale.ROOT) + " ");
        return bullet && !headline || beside <= mostLetters && !sentence;
    }

    /** {@code VANTAR, 4 March 2026 (Office) – We have …}: the date with which a text begins. */
    static Optional<FoundDate> dateline(String text, DateFinder dates) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_DATELINE));
        return dates.find(start)
                .filter(date -> date.start() <= LONGEST_PLACE
                        && SENTENCE_END
                                .matcher(start.substring(0, date.start()))
                                .results()
                                .findAny()
                                .isEmpty()
                        && DATELINE_END.matcher(start.substring(date.end())).lookingAt());
    }

    /** {@code PUTRAJAYA, 25 JANUARY 2022}: besides the date only the name of a place, no sentence. */
    static boolean isPlaceBeside(String text, FoundDate date) {
        String beside = text.substring(0, date.start()) + " " + text.substring(date.end());
        long small = Arrays.stream(beside.split("[\\s,.]+"))
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0)))
                .count();
        return small <= 1 && beside.strip().length() <= LONGEST_TOWN && !text.endsWith("?");
    }

    private String text(int i) {
        return paragraphs.get(i).text();
    }
}
