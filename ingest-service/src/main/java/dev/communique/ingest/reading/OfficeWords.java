package dev.communique.ingest.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the words of a label or a role say of whoever they stand for: an office, a paper. */
final class OfficeWords {
    private static final Pattern BREAK = Pattern.compile("[\\s,]+");

    private OfficeWords() {}

    /** A word of an office, or around one. */
    static boolean hasTitle(String text) {
        return any(text, Words.TITLE::contains);
    }

    static boolean hasOffice(String text) {
        return any(text, Words.OFFICE::contains);
    }

    /** A paper or a channel; but a press secretary works for none. */
    static boolean isOutlet(String text) {
        return any(text, Words.OUTLET::contains) && !(hasOffice(text) && any(text, Words.PRESS::contains));
    }

    /** The words of offices, and around them, in small letters. */
    static List<String> titles(String text) {
        return BREAK.splitAsStream(text)
                .map(Words::plain)
                .filter(Words.TITLE::contains)
                .toList();
    }

    private static boolean any(String text, Predicate<String> test) {
        for (String word : BREAK.split(text)) {
            if (test.test(Words.plain(word))) {
                return true;
            }
        }
        return false;
    }
}
