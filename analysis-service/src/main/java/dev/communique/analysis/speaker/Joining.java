package dev.communique.analysis.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Says which person a new alias is of, if that is certain.
 *
 * <p>A full name that agrees is enough. An initial or a bare family name has to be at home where the person is, must not
 * contradict its roles, and must fit nobody else; where the known name is the vaguer one, nobody of that home may have
 * the same family name besides. The best agreement counts; among several that agree equally well, the one who has a name
 * of just this shape; otherwise it is nobody's.
 */
final class Joining {
    private Joining() {}

    static Optional<KnownPerson> personOf(Known alias, Collection<KnownPerson> persons) {
        return alias.name().flatMap(name -> personOf(alias, name, persons));
    }

    private static Optional<KnownPerson> personOf(Known alias, PersonName name, Collection<KnownPerson> persons) {
        for (Agreement wanted : List.of(Agreement.FULL, Agreement.INITIAL, Agreement.FAMILY)) {
            List<KnownPerson> agreeing = persons.stream()
                    .filter(person -> person.agreement(name) == wanted)
                    .filter(person -> wanted == Agreement.FULL || isNear(alias, person))
                    .toList();
            if (!agreeing.isEmpty()) {
                return only(agreeing, name).filter(person -> isCertain(alias, name, wanted, person, persons));
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(Known alias, KnownPerson person) {
        return person.sharesHome(alias) && !Role.contradict(alias.roles(), person.roles());
    }

    private static Optional<KnownPerson> only(List<KnownPerson> agreeing, PersonName name) {
        if (agreeing.size() == 1) {
            return Optional.of(agreeing.get(0));
        }
        List<KnownPerson> alike =
                agreeing.stream().filter(person -> person.hasLike(name)).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static boolean isCertain(
            Known alias, PersonName name, Agreement agreement, KnownPerson person, Collection<KnownPerson> persons) {
        boolean vague =
                agreement == Agreement.FAMILY || agreement == Agreement.INITIAL && name.fullness() > person.fullness();
        return !vague
                || person.hasLike(name)
                || persons.stream()
                        .filter(other -> other != person && other.sharesHome(alias))
                        .allMatch(other -> other.agreement(name) == Agreement.UNRELATED);
    }
}
