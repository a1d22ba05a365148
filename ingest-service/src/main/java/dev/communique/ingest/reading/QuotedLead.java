package dev.communique.ingest.reading;

import java.util.List;
import java.util.Locale;

/**
 * A line that names a person and ends in a colon, above what they said: {@code Foreign Minister Ada Quill said:}. The
 * statement is theirs, and the line is no part of it. Where several are quoted so, nobody alone speaks.
 */
record QuotedLead(int line, Person person) {
    private static final int LOOKED_AT = 8;
    private static final int LONGEST = 160;
    private static final List<String> SAID = Words.list("said.colon");

    /** The line in a text without labels; null where there is none. */
    static QuotedLead in(List<Paragraph> paragraphs, int from) {
        QuotedLead found = null;
        for (int i = from; i + 1 < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            if (text.length() > LONGEST || !text.endsWith(":") || !saysSo(text)) {
                continue;
            }
            Person person = i < from + LOOKED_AT && found == null ? person(text) : null;
            if (person == null) {
                return null;
            }
            found = new QuotedLead(i, person);
        }
        return found;
    }

    private static boolean saysSo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return SAID.stream().anyMatch(lower::endsWith);
    }

    private static Person person(String text) {
        HeadWords words = new HeadWords(List.of(text));
        Person person = new HeadPeople(words).titledAnywhere();
        List<Person> russian = person == null ? new RussianHead(words).people() : List.of();
        return russian.isEmpty() ? person : russian.get(0);
    }
}
