package dev.communique.analysis.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts new aliases to persons one after the other, so that a later one meets what an earlier one has made. */
final class Judgement {
    private record Verdict(AliasRef ref, Known alias, KnownPerson person, boolean byHand, boolean judged) {}

    private final List<KnownPerson> persons;
    private final Map<String, Set<KnownPerson>> byFamily = new HashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Set<Integer> personsLeft = new HashSet<>();
    private boolean joined;

    /** @param persons everyone whose names may agree */
    Judgement(List<KnownPerson> persons) {
        this.persons = new ArrayList<>(persons);
        persons.forEach(this::remember);
    }

    /** @param stored null where the alias is new */
    void judge(AliasRef ref, NewAlias alias, Slugs slugs, StoredAlias stored) {
        Known known = alias.known(stored == null ? slugs.of(ref) : stored.slug());
        boolean byHand = stored != null && stored.byHand();
        boolean free = alias.speaks() && !byHand;
        KnownPerson person = (free ? Joining.personOf(known, related(known)) : Optional.<KnownPerson>empty())
                .map(found -> joined(found, known, stored))
                .orElseGet(() -> alone(known, alias, stored));
        verdicts.add(new Verdict(stored == null ? ref : stored.ref(), known, person, byHand, alias.speaks()));
    }

    /** Those whose names may agree: a batch can bring hundreds of names that are strangers to each other. */
    private Set<KnownPerson> related(Known alias) {
        return alias.name().stream()
                .flatMap(name -> name.families().stream())
                .flatMap(family -> byFamily.getOrDefault(family, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void remember(KnownPerson person) {
        person.families()
                .forEach(family -> byFamily.computeIfAbsent(family, unused -> new LinkedHashSet<>())
                        .add(person));
    }

    private KnownPerson joined(KnownPerson person, Known alias, StoredAlias stored) {
        person.join(alias);
        remember(person);
        joined |= person.key() != null;
        if (stored != null && !Integer.valueOf(stored.person()).equals(person.key())) {
            personsLeft.add(stored.person());
        }
        return person;
    }

    private KnownPerson alone(Known known, NewAlias alias, StoredAlias stored) {
        KnownPerson person = stored == null
                ? KnownPerson.of(known, alias.country())
                : persons.stream()
                        .filter(one -> one.key() != null && one.key() == stored.person())
                        .findFirst()
                        .orElseGet(() -> new KnownPerson(stored.person(), known.slug(), known.written(), null, false));
        if (stored != null) {
            person.add(known);
        }
        if (alias.speaks() && !persons.contains(person)) {
            persons.add(person);
        }
        if (alias.speaks()) {
            remember(person);
        }
        return person;
    }

    List<KnownPerson> newPersons() {
        return persons().filter(person -> person.key() == null).toList();
    }

    List<KnownPerson> renamedPersons() {
        return persons()
                .filter(person -> person.key() != null && person.isRenamed())
                .toList();
    }

    private Stream<KnownPerson> persons() {
        return verdicts.stream().map(Verdict::person).distinct();
    }

    /** Whether someone who was there before has a new name. */
    boolean hasJoined() {
        return joined;
    }

    /** Keys of those who lost a name to another. */
    Set<Integer> personsLeft() {
        return personsLeft;
    }

    /** @param added the keys of new persons, by slug */
    List<AliasTable.Row> rows(Map<String, Integer> added) {
        return verdicts.stream()
                .map(verdict -> new AliasTable.Row(
                        verdict.alias().slug(),
                        verdict.ref(),
                        verdict.alias().written(),
                        verdict.person().key() == null
                                ? added.get(verdict.person().slug())
                                : verdict.person().key(),
                        verdict.byHand(),
                        verdict.judged(),
                        NameKeys.of(
                                verdict.alias().written(),
                                verdict.judged() ? verdict.alias().name() : Optional.empty())))
                .collect(Collectors.toList());
    }
}
