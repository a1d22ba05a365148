package dev.communique.ingest.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what a line of the head is: a date line, a role line, a town, a lead-in, the headline once more. */
final class HeadLines {
    private static final int LONGEST_LEAD_IN = 450;
    private static final int LONGEST_SHORT_LINE = 120;
    private static final int LONGEST_TOWN = 40;
    private static final int MOST_LETTERS_BESIDE_DATE = 45;
    private static final int LETTERS_IN_IDEOGRAPH = 3;
    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L}. ]+, (\\p{Lu}{2}|D\\.C\\.)");
    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]+)?");
    private static final int LONGEST_DATELINE = 120;
    private static final int LONGEST_PLACE = 60;
    private static final Pattern SENTENCE_END = Pattern.compile("[?!:;。]|[\\p{Ll}]{3}\\.");
    private static final Pattern DATELINE_END =
            Pattern.compile("[\\s,.)）]*(?:г\\.|года|\\([^)]{2,50}\\))?[\\s.]*(?:--?|–|—|\\|)\\s");
    static final String ATTRIBUTION = "attributable to";
    private static final int MOST_WRAPPED = 3;
    private static final List<String> PRESENTATIONS = Words.list("presentation");

    private final List<Paragraph> paragraphs;
    private final DateFinder dates;

    HeadLines(List<Paragraph> paragraphs, DateFinder dates) {
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

    // Minneapolis, MN
    static boolean isTown(String text) {
        return text.length() <= LONGEST_TOWN && TOWN.matcher(text).matches();
    }

    /** A few words in capitals and nothing else, as the name of a town is: {@code New York}. */
    static boolean isPlace(String text) {
        return text.length() <= LONGEST_TOWN && PLACE.matcher(text).matches();
    }

    boolean followedByDateOrTime(int i) {
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

    static String behindBullet(String text) {
        return text.substring(Math.max(text.lastIndexOf('•'), text.lastIndexOf('|')) + 1)
                .strip();
    }

    static boolean hasPerson(String text) {
        return personIn(behindBullet(text)) != null;
    }

    /** {@code Name , Role}; null where the line is nothing of the kind. */
    static Person personIn(String text) {
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

    static boolean isShort(String text) {
        char last = text.charAt(text.length() - 1);
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        boolean place = text.length() <= 40 && (capitals || text.endsWith(".C."));
        return text.length() <= LONGEST_SHORT_LINE && (place || ".!?…,;:。！？：".indexOf(last) < 0);
    }

    static boolean isLeadIn(String text, boolean labelled) {
        if (text.length() > LONGEST_LEAD_IN) {
            return false;
        }
        String lower = " " + text.toLowerCase(Locale.ROOT);
        if (lower.contains(ATTRIBUTION) && text.endsWith(":")) {
            return true;
        }
        return KindDetector.mentionsKind(lower)
                && !SpokenText.isFirstPerson(text)
                && (labelled || text.length() < 300 && !text.endsWith("."));
    }

    /** {@code The following is a transcript of today’s briefing by …}: a sentence of the publisher's on the text. */
    static boolean isPresentation(String text) {
        return PRESENTATIONS.stream().anyMatch(text.toLowerCase(Locale.ROOT)::startsWith) && isLeadIn(text, true);
    }

    /** Whether such a sentence stands there, or goes on there from the line before. */
    boolean isPresented(int i) {
        int first = i;
        while (first > 0
                && i - first < MOST_WRAPPED
                && ".:!?".indexOf(text(first - 1).charAt(text(first - 1).length() - 1)) < 0) {
            if (isPresentation(text(first - 1))) {
                return true;
            }
            first--;
        }
        return isPresentation(text(i));
    }

    static boolean isSame(String text, String title) {
        return title != null && isSameLine(text, title);
    }

    private static boolean isSameLine(String text, String title) {
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
