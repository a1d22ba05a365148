package dev.communique.ingest.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises what a line of the head is: a date line, a role line, a town, a lead-in, the headline once more. */
final class HeadLines {
    private static final int FULL_NAME = 2;
    private static final int LONGEST_LEAD_IN = 450;
    private static final int LONGEST_SHORT_LINE = 120;
    private static final int LONGEST_TOWN = 40;
    private static final int LETTERS_IN_IDEOGRAPH = 3;
    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L}. ]+, (\\p{Lu}{2}|D\\.C\\.)");
    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]+)?");
    static final String ATTRIBUTION = "attributable to";
    private static final int MOST_WRAPPED = 3;
    private static final List<String> PRESENTATIONS = Words.list("presentation");

    private HeadLines() {}

    // Minneapolis, MN
    static boolean isTown(String text) {
        return text.length() <= LONGEST_TOWN && TOWN.matcher(text).matches();
    }

    /** A few words in capitals and nothing else, as the name of a town is: {@code New York}. */
    static boolean isPlace(String text) {
        return text.length() <= LONGEST_TOWN && PLACE.matcher(text).matches();
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

    /** {@code Spokesperson and Deputy Minister Ada Quill}: an office and a full name, and nothing else; or null. */
    static Person titledIn(String text) {
        HeadWords words = new HeadWords(List.of(text));
        Person person = words.size() > FULL_NAME && words.get(0).title() ? new HeadTitle(words).personAt(0) : null;
        boolean full = person != null && person.role() != null && person.name().indexOf(' ') > 0;
        return full && text.endsWith(person.name()) ? person : null;
    }

    static boolean isShort(String text) {
        char last = text.charAt(text.length() - 1);
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        boolean place = text.length() <= 40 && (capitals || text.endsWith(".C."));
        return width(text) <= LONGEST_SHORT_LINE && (place || ".!?…,;:。！？：".indexOf(last) < 0);
    }

    // Forty ideographs are a sentence.
    private static int width(String text) {
        long ideographs = text.chars()
                .filter(c -> c > 0x2E80 && Script.of((char) c).ideographic())
                .count();
        return text.length() + (int) ideographs * (LETTERS_IN_IDEOGRAPH - 1);
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
    static boolean isPresented(List<Paragraph> paragraphs, int i) {
        for (int first = i; first > 0 && i - first < MOST_WRAPPED; first--) {
            String before = paragraphs.get(first - 1).text();
            if (".:!?".indexOf(before.charAt(before.length() - 1)) >= 0) {
                break;
            }
            if (isPresentation(before)) {
                return true;
            }
        }
        return isPresentation(paragraphs.get(i).text());
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
}
