package dev.communique.ingest.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a text without labels is spoken by somebody, or tells about them. */
final class SpokenText {
    private static final int LOOKED_AT = 12;
    private static final int LONGEST_LEAD = 400;
    private static final List<String> I = Words.list("first.person.singular");
    private static final List<String> WE = Words.list("first.person");
    private static final Pattern COUNTRY = Pattern.compile("\\bUS\\b");
    private static final List<String> VOCATIVES = Words.list("vocative");

    private final List<Paragraph> paragraphs;

    SpokenText(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** Whether somebody says I, outside what is quoted, or addresses an audience. */
    boolean isFirstPerson(int from) {
        int said = 0;
        for (int i = from; i < Math.min(paragraphs.size(), from + LOOKED_AT); i++) {
            String lower = lower(i);
            if (i < from + 3 && isAddress(lower)) {
                return true;
            }
            said += Words.anyIn(I, unquoted(lower)) ? 1 : 0;
        }
        return said >= 2 || said == 1 && paragraphs.size() - from <= 3;
    }

    static boolean isFirstPerson(Paragraph paragraph) {
        return isFirstPerson(paragraph.text());
    }

    /** Whether somebody says we, who is not the US. */
    static boolean isFirstPerson(String text) {
        return Words.anyIn(WE, " " + COUNTRY.matcher(text).replaceAll("").toLowerCase(Locale.ROOT) + " ");
    }

    /** A sentence above a speech that tells, in the third person, who spoke about what. */
    boolean isLead(int i) {
        if (i + 1 >= paragraphs.size() || paragraphs.get(i).text().length() > LONGEST_LEAD) {
            return false;
        }
        String lower = lower(i);
        boolean told = !Words.anyIn(WE, lower) && !Words.anyIn(I, lower) && !isAddress(lower);
        return told && presents(paragraphs.get(i).text()) && isFirstPerson(i + 1);
    }

    /** Whether the text names somebody with an office. */
    static boolean presents(String text) {
        HeadWords words = new HeadWords(List.of(text));
        return new HeadPeople(words).titledAnywhere() != null
                || !new RussianHead(words).people().isEmpty();
    }

    private static boolean isAddress(String lower) {
        return VOCATIVES.stream().anyMatch(vocative -> lower.startsWith(" " + vocative));
    }

    private static String unquoted(String text) {
        return text.indexOf('“') < 0 && text.indexOf('"') < 0 && text.indexOf('«') < 0
                ? text
                : text.replaceAll("“[^”]*(”|$)|\"[^\"]*(\"|$)|«[^»]*(»|$)", " ");
    }

    private String lower(int i) {
        return " " + paragraphs.get(i).text().toLowerCase(Locale.ROOT) + " ";
    }
}
