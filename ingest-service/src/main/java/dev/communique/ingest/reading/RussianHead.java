package dev.communique.ingest.reading;

import dev.communique.ingest.reading.RussianName.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The people whom a Russian headline or lead-in presents: an office, its ministry and country, a name. The name is what
 * stands last among the capitals: in {@code Президент Республики Лорания Григорий Вельский} the last two.
 */
final class RussianHead {
    private static final int MOST_WORDS = 14;
    private static final Set<String> INSTITUTION = Words.set("russian.institution");

    private final HeadWords words;

    RussianHead(HeadWords words) {
        this.words = words;
    }

    /** In the order of the head, in the nominative. */
    List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            HeadWord word = words.get(i);
            boolean office = Words.OFFICE.contains(word.folded())
                    && Script.of(word.text().charAt(0)) == Script.CYRILLIC
                    && !word.ends();
            Person person = office ? behind(i) : null;
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    private Person behind(int office) {
        int start = -1;
        int end = office + 1;
        for (; end < Math.min(words.size(), office + MOST_WORDS); end++) {
            HeadWord word = words.get(end);
            boolean name = word.capital() && !INSTITUTION.contains(word.folded()) && !isAbbreviation(word);
            start = !name ? -1 : start < 0 ? end : start;
            boolean initials =
                    name && word.text().indexOf('.') == 1 && word.text().length() > 4;
            boolean stops = word.ends() || end + 1 == words.size() || !goesOn(words.get(end + 1), start >= 0);
            if (initials || stops) {
                end++;
                break;
            }
        }
        return start < 0 ? null : person(office, start, end);
    }

    // Inside a role stand small words; behind a name they end it.
    private boolean goesOn(HeadWord next, boolean inCapitals) {
        if (next.title() && Words.OFFICE.contains(next.folded())) {
            return false;
        }
        return next.capital() || !inCapitals && !Words.NAME_END.contains(next.folded());
    }

    private static boolean isAbbreviation(HeadWord word) {
        String bare = word.bare();
        return bare.length() > 1 && bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.indexOf('.') < 0;
    }

    private Person person(int office, int start, int end) {
        String last = words.get(end - 1).bare();
        boolean initials = last.indexOf('.') == 1;
        int names = end - start;
        boolean patronymic = names >= 3 && isPatronymic(words.get(end - 2).folded());
        int from = initials ? end - 1 : end - (patronymic ? 3 : 2);
        if (from < start) {
            return null;
        }
        Case from0 = RussianName.caseOf(words.get(office).folded());
        String name = words.joined(from, end);
        return new Person(RussianName.nominative(name, from0, isWoman(last, from0)), role(office, from, from0));
    }

    private String role(int office, int name, Case from) {
        return from == Case.NOMINATIVE ? words.joined(office, name) : null;
    }

    // Initials hide who it is, but a surname in -ой is a woman's after a title in the genitive.
    private static boolean isWoman(String surname, Case from) {
        return from == Case.GENITIVE ? surname.endsWith("ой") : surname.matches(".*(ов|ев|ёв|ин|ын|ск|цк)ой");
    }

    private static boolean isPatronymic(String folded) {
        return folded.matches(".*(вич|вича|вичем|вна|вны|вной|ична|ичны|ичной|оглы|кызы)");
    }
}
