package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives everybody one name within a statement, the fullest that is written: {@code Lavrov}, {@code S. V. Lavrov} and
 * {@code Sergey Lavrov} are one, unless two people with that surname speak.
 */
final class Namesakes {
    private static final int MOST_PEOPLE = 400;

    private final List<Person> people;
    private final Map<String, Person> settled = new HashMap<>();

    /** @param people everybody who is named in the statement or its head */
    private Namesakes(List<Person> people) {
        this.people = people;
    }

    static void settle(List<Draft> drafts, List<Person> known, Introductions introductions) {
        List<Person> people = new ArrayList<>(known);
        for (Draft draft : drafts) {
            if (people.size() < MOST_PEOPLE
                    && draft.part == Part.OFFICIAL
                    && draft.person != null
                    && !people.contains(draft.person)) {
                people.add(draft.person);
            }
        }
        Namesakes namesakes = new Namesakes(people);
        for (Draft draft : drafts) {
            boolean named = draft.person != null && draft.person.name() != null && draft.part != Part.ASKER;
            if (named) {
                draft.person = namesakes.settled(draft.person, introductions);
            }
        }
    }

    private Person settled(Person person, Introductions introductions) {
        return settled.computeIfAbsent(person.name() + "\n" + person.role(), key -> {
            Person fullest = fullest(person);
            boolean bare = FullName.words(fullest.name()).size() == 1 && !NameText.isTitle(fullest.name());
            Person introduced = bare ? introductions.of(fullest.name()) : null;
            introduced = NameText.isTitle(fullest.name()) ? introductions.ofTitle(fullest.name()) : introduced;
            Person named = introduced == null ? fullest : introduced;
            return new Person(named.name(), person.role() == null ? role(fullest) : person.role());
        });
    }

    private String role(Person person) {
        return people.stream()
                .filter(other -> other.role() != null && other.name() != null)
                .filter(other -> FullName.same(other.name(), person.name()))
                .map(Person::role)
                .findFirst()
                .orElse(null);
    }

    /** The fullest name of this person; their own where it may be one of several. */
    private Person fullest(Person person) {
        Person fullest = person;
        for (Person other : people) {
            if (other.name() == null || !FullName.same(other.name(), person.name())) {
                continue;
            }
            if (!FullName.same(other.name(), fullest.name())) {
                return person;
            }
            boolean fuller = FullName.fullness(other.name()) > FullName.fullness(fullest.name());
            fullest = fuller ? other : fullest;
        }
        return fullest;
    }
}
