package dev.communique.ingest.reading;

import java.util.List;
import java.util.Set;

/** Finds people in the head of a statement: by their surname, their title, or the words that announce a speaker. */
final class HeadPeople {
    private static final int MOST_ROLE_WORDS = 10;

    private final HeadWords words;

    HeadPeople(HeadWords words) {
        this.words = words;
    }

    /** The person with these surnames, as the head presents them; null where it does not. */
    Person withSurname(List<String> surnames) {
        for (int i = 0; i + surnames.size() <= words.size(); i++) {
            if (words.matches(i, surnames)) {
                Person person = words.presented(i, i + surnames.size(), surnames.size() > 1);
                if (person != null) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The person whose title stands before their name: {@code the president} in {@code President Orlin}. */
    Person withTitle(List<String> title) {
        for (int i = 0; i + title.size() < words.size(); i++) {
            HeadWord last = words.get(i + title.size() - 1);
            if (words.matches(i, title) && !last.ends() && !last.possessive()) {
                String name = words.nameFrom(i + title.size());
                boolean longer =
                        i > 0 && words.get(i - 1).title() && !words.get(i - 1).ends();
                if (name != null && !longer) {
                    return new Person(name, words.joined(i, i + title.size()));
                }
            }
        }
        return null;
    }

    /** The person behind one of the given words, such as {@code by} in {@code Remarks by Minister Quill}; or null. */
    Person after(Set<String> prepositions) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (prepositions.contains(words.get(i).folded()) && !words.get(i).ends()) {
                Person person = titled(i + 1);
                if (person != null) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The person whose name is printed with initials, or stands in the possessive: {@code Minister Quill’s speech}. */
    Person possessiveOrInitials() {
        for (int i = 0; i < words.size(); i++) {
            HeadWord word = words.get(i);
            boolean possessive = word.possessive();
            boolean initials = word.text().length() > 5
                    && word.text().charAt(1) == '.'
                    && word.text().charAt(3) == '.'
                    && word.capital();
            if (possessive || initials) {
                Person person = words.presented(i, i + 1, initials);
                if (person != null
                        && (initials || person.role() != null && person.name().indexOf(' ') > 0)) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The person behind a role and a comma: {@code ministro de Asuntos Exteriores, Juan Orval}; or null. */
    Person withTitleBeforeComma() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).title()) {
                int comma = i;
                while (comma + 1 < words.size()
                        && comma - i < MOST_ROLE_WORDS
                        && !words.get(comma).ends()) {
                    comma++;
                }
                boolean found = words.get(comma).text().endsWith(",") && comma + 1 < words.size();
                String name = found ? words.nameFrom(comma + 1) : null;
                if (name != null && NameText.withoutHonorific(name).indexOf(' ') > 0) {
                    return new Person(NameText.withoutHonorific(name), words.joined(i, comma + 1));
                }
            }
        }
        return null;
    }

    /** The person with an honorific before at least two names: {@code M. Jean Orval}; or null. */
    Person withHonorific() {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean honorific = words.get(i).capital()
                    && Words.HONORIFIC.contains(words.get(i).folded());
            String name = honorific ? words.nameFrom(i + 1) : null;
            if (name != null && name.indexOf(' ') > 0) {
                return new Person(name, null);
            }
        }
        return null;
    }

    private Person titled(int at) {
        int name = at;
        while (name < words.size()
                && (words.get(name).title() || words.get(name).capital() && titleFollows(name))
                && name - at < MOST_ROLE_WORDS) {
            name++;
        }
        String person = name < words.size() ? words.nameFrom(name) : null;
        if (person == null) {
            return null;
        }
        if (name == at) {
            return person.indexOf(' ') > 0 ? new Person(person, words.roleBehind(at + person.split(" ").length)) : null;
        }
        return words.hasTitle(at, name) ? new Person(person, words.joined(at, name)) : null;
    }

    private boolean titleFollows(int at) {
        for (int i = at; i < Math.min(words.size(), at + 5) && !words.get(i).ends(); i++) {
            if (words.get(i + 1 < words.size() ? i + 1 : i).title()) {
                return true;
            }
        }
        return false;
    }
}
