package dev.communique.ingest.reading;

import java.util.List;
import java.util.Set;

/** Finds the full name of somebody who is labelled by surname only, where another presents them in the text. */
final class Introductions {
    private static final Set<String> NO_NAME = Words.set("sentence.start");

    private static final int MOST_LOOKED_FOR = 40;
    private static final int MOST_PRESENTING = 10;
    private static final int LONGEST_PRESENTING = 600;

    private final List<Paragraph> paragraphs;
    private int lookedFor;
    private HeadPeople presented;

    Introductions(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** {@code our colleague Erik Lindqvist} for {@code Lindqvist}; null where nobody says it. */
    Person of(String surname) {
        if (++lookedFor > MOST_LOOKED_FOR) {
            return null;
        }
        for (Paragraph paragraph : paragraphs) {
            String text = paragraph.text();
            for (int at = text.indexOf(surname, 1); at > 0; at = text.indexOf(surname, at + 1)) {
                String given = givenBefore(text, at, surname.length());
                if (given != null) {
                    return new Person(given + " " + surname, null);
                }
            }
        }
        return null;
    }

    /** {@code the Prime Minister of Lorania, Ada Quill} for {@code Prime Minister}; null where nobody presents them. */
    Person ofTitle(String title) {
        if (presented == null) {
            presented = new HeadPeople(new HeadWords(paragraphs.stream()
                    .limit(MOST_PRESENTING)
                    .map(Paragraph::text)
                    .filter(text -> text.length() <= LONGEST_PRESENTING)
                    .toList()));
        }
        List<String> words = FullName.words(title).stream()
                .filter(word -> !word.equals("the"))
                .toList();
        Person person = words.isEmpty() ? null : presented.withTitle(words);
        Person before = person == null && !words.isEmpty() ? presented.withTitleBeforeComma() : null;
        boolean fits = before != null && FullName.words(before.role()).containsAll(words);
        return fits ? before : person == null || person.name().indexOf(' ') < 0 ? null : person;
    }

    private static String givenBefore(String text, int at, int length) {
        boolean apart = text.charAt(at - 1) == ' '
                && (at + length == text.length() || !Character.isLetterOrDigit(text.charAt(at + length)));
        if (!apart) {
            return null;
        }
        int start = text.lastIndexOf(' ', at - 2) + 1;
        String given = text.substring(start, at - 1);
        boolean inside = start > 1 && ".?!:”\"".indexOf(text.charAt(start - 2)) < 0;
        return inside && isGivenName(given) ? given : null;
    }

    private static boolean isGivenName(String word) {
        String plain = Words.plain(word);
        return word.length() > 2
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(word.length() - 1))
                && !Words.TITLE.contains(plain)
                && !Words.HONORIFIC.contains(plain)
                && !NO_NAME.contains(plain);
    }
}
