package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds people in the head of a statement: by their surname, their title, or the words that announce a speaker. */
final class HeadPeople {
    private static final int MOST_ROLE_WORDS = 14;
    private static final Set<String> SPEECHES = Words.set("speech.noun");

    private final HeadWords words;
    private final HeadTitle title;

    HeadPeople(HeadWords words) {
        this.words = words;
        this.title = new HeadTitle(words);
    }

    /** Everybody with these surnames, as the head presents them. */
    List<Person> withSurname(List<String> surnames) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i + surnames.size() <= words.size(); i++) {
            boolean named = words.matches(i, surnames) && !words.isBeforeName(i + surnames.size() - 1);
            Person person = named ? words.presented(i, i + surnames.size(), surnames.size() > 1) : null;
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    /** The person behind whose name the title stands: {@code Farid Hakim, Deputy Spokesman for …}; or null. */
    Person withTitleBehind(List<String> title) {
        for (int i = 1; i + title.size() <= words.size(); i++) {
            if (words.matches(i, title) && words.get(i - 1).text().endsWith(",")) {
                Person person = words.presented(i - 1, i, false);
                if (person != null && person.name().indexOf(' ') > 0) {
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

    /** The person whose title begins so and goes on: {@code Minister for Foreign Affairs Dr Ada Quill}; or null. */
    Person withLongTitle(List<String> title) {
        for (int i = 0; i + title.size() < words.size(); i++) {
            boolean longer =
                    i > 0 && words.get(i - 1).title() && !words.get(i - 1).ends();
            HeadWord last = words.get(i + title.size() - 1);
            boolean goesOn = !last.ends() && !last.possessive() && !longer;
            Person person = goesOn && words.matches(i, title) ? this.title.personAt(i) : null;
            if (person != null && person.name().indexOf(' ') > 0) {
                return person;
            }
        }
        return null;
    }

    /** The person behind one of the given words, such as {@code by} in {@code Remarks by Minister Quill}; or null. */
    Person after(Set<String> prepositions) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean of = i > 0
                    && words.get(i).text().equals("of")
                    && SPEECHES.contains(words.get(i - 1).folded())
                    && prepositions.contains("by"); // Remarks of President Brook
            if ((of || prepositions.contains(words.get(i).folded()))
                    && !words.get(i).ends()) {
                Person person = title.personAt(i + 1);
                if (person != null) {
                    return person;
                }
            }
        }
        return null;
    }

    /** Whoever stands in the possessive before what they said: {@code Minister Quill’s remarks}; or null. */
    Person possessive() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).possessive() && announcesSpeech(i + 1)) {
                Person person = words.presented(i, i + 1, false);
                return person == null || person.name().indexOf(' ') < 0 ? null : person;
            }
        }
        return null;
    }

    /** A full name behind one of the words, with or without an office: {@code interview with Luc Orval}; or null. */
    Person namedAfter(Set<String> prepositions) {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean after = prepositions.contains(words.get(i).folded())
                    && !words.get(i).ends();
            String name = after ? words.nameFrom(i + 1) : null;
            boolean outlet = name != null && FullName.words(name).stream().anyMatch(Words.OUTLET::contains);
            if (name != null && name.indexOf(' ') > 0 && !outlet) {
                return new Person(name, null);
            }
        }
        return null;
    }

    /** The person whose name is printed with initials, or stands in the possessive: {@code Minister Quill’s speech}. */
    Person possessiveOrInitials() {
        for (int i = 0; i < words.size(); i++) {
            HeadWord word = words.get(i);
            boolean possessive = (word.possessive() && announcesSpeech(i + 1)) || isTurkish(word);
            boolean initials = word.text().length() > 5
                    && word.text().charAt(1) == '.'
                    && word.text().charAt(3) == '.'
                    && word.capital();
            if (possessive || initials) {
                Person person = words.presented(i, i + 1, initials);
                if (person != null
                        && (initials
                                || isTurkish(word)
                                || person.role() != null && person.name().indexOf(' ') > 0)) {
                    return person;
                }
            }
        }
        return null;
    }

    // Minister Quill’s remarks, and not her meeting with somebody
    private boolean announcesSpeech(int from) {
        for (int i = from; i < Math.min(words.size(), from + 5); i++) {
            if (SPEECHES.contains(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTurkish(HeadWord word) {
        return word.capital() && word.text().matches("\\p{Lu}\\p{L}{2,}[’'][ıiuüny]{1,3}n?[,.:]?");
    }

    /** The person behind a role and a comma: {@code ministro de Asuntos Exteriores, Juan Orval}; or null. */
    Person withTitleBeforeComma() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).title()) {
                int comma = i;
                while (comma + 1 < words.size()
                        && comma - i < MOST_ROLE_WORDS
                        && !words.get(comma).ends()
                        && !isPreposition(words.get(comma + 1))) {
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

    private static boolean isPreposition(HeadWord word) {
        return Words.NAME_END.contains(word.text())
                && !Words.ROLE_LINK.contains(word.text())
                && !word.text().equals("en");
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

    /** The first person whose title stands right before at least two names; or null. */
    Person titledAnywhere() {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean start = words.get(i).title()
                    && words.get(i).capital()
                    && (i == 0 || !words.get(i - 1).title());
            Person person = start ? title.personAt(i) : null;
            if (person != null && person.name().indexOf(' ') > 0 && person.role() != null) {
                return person;
            }
        }
        return null;
    }
}
