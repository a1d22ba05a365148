package dev.communique.analysis.speaker;

import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import dev.communique.analysis.speaker.SpeakerChange.GivenAlias;
import dev.communique.analysis.statement.SpeakerSlug;
import dev.communique.analysis.theme.ThemeTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges and splits persons. A person has exactly the aliases that it is given: those of others come over, those that
 * are left out become persons of their own, and what is left of others stays as it is. Whoever loses the alias that it
 * goes by takes the fullest that is left.
 */
@Singleton
class PersonChange {
    private final AliasTable aliases;
    private final PersonTable persons;
    private final ThemeTable themes;

    PersonChange(AliasTable aliases, PersonTable persons, ThemeTable themes) {
        this.aliases = aliases;
        this.persons = persons;
        this.themes = themes;
    }

    /** Nothing else is put to persons until the transaction ends. */
    void lock(Connection connection) throws SQLException {
        aliases.lockAlone(connection);
    }

    /** @return the slug under which the person is found now */
    String make(Connection connection, Person person, SpeakerChange change) throws SQLException {
        Map<String, StoredAlias> own = bySlug(aliases.ofPersons(connection, Set.of(person.key())));
        List<GivenAlias> wanted = wanted(person, change);
        Map<String, StoredAlias> there = bySlug(aliases.withSlugs(
                connection, wanted.stream().map(GivenAlias::slug).toList()));
        refuseNameOfOther(connection, person, change);
        String country =
                change.country().orElse(Optional.ofNullable(person.country())).orElse(null);

        List<AliasTable.Row> rows = new ArrayList<>();
        if (change.aliases().isPresent()) {
            Set<String> kept = wanted.stream().map(GivenAlias::slug).collect(Collectors.toSet());
            List<StoredAlias> leftOut = own.values().stream()
                    .filter(alias -> !kept.contains(alias.slug()))
                    .toList();
            wanted.stream()
                    .map(given -> row(given, there.get(given.slug()), person.key(), country))
                    .forEach(rows::add);
            rows.addAll(onTheirOwn(connection, leftOut, country));
        } else {
            wanted.stream()
                    .filter(given -> !own.containsKey(given.slug()))
                    .map(given -> row(given, there.get(given.slug()), person.key(), country))
                    .forEach(rows::add);
        }
        aliases.put(connection, rows);
        Set<Integer> touched = there.values().stream().map(StoredAlias::person).collect(Collectors.toSet());
        touched.add(person.key());
        persons.removeNameless(connection, touched);
        rename(connection, touched);
        String name = change.name().orElse(null);
        persons.settle(connection, person.key(), name == null ? null : SpeakerSlug.of(name), name, country);
        themes.speakersChanged(connection);
        return wanted.get(0).slug();
    }

    /** The aliases that the person is to have; a new name is one of them. */
    private static List<GivenAlias> wanted(Person person, SpeakerChange change) {
        List<GivenAlias> wanted = new ArrayList<>(change.aliases()
                .orElseGet(() -> person.aliases().stream()
                        .map(alias -> new GivenAlias(alias.slug(), alias.name()))
                        .toList()));
        change.name().ifPresent(name -> {
            String slug = SpeakerSlug.of(name);
            if (wanted.stream().noneMatch(alias -> alias.slug().equals(slug))) {
                wanted.add(new GivenAlias(slug, name));
            }
        });
        return wanted;
    }

    private void refuseNameOfOther(Connection connection, Person person, SpeakerChange change) throws SQLException {
        Optional<String> slug = change.name().map(SpeakerSlug::of);
        boolean named = slug.isPresent()
                && change.aliases().stream()
                        .flatMap(List::stream)
                        .noneMatch(alias -> alias.slug().equals(slug.get()));
        if (named
                && aliases.withSlugs(connection, Set.of(slug.get())).stream()
                        .anyMatch(alias -> alias.person() != person.key())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "name",
                    "name is an alias of another speaker, " + slug.get() + "; to merge them, name it in aliases too");
        }
    }

    private static AliasTable.Row row(GivenAlias given, StoredAlias there, int person, String country) {
        if (there != null) {
            return row(there, person);
        }
        String fits = SpeakerSlug.of(given.name());
        if (!given.slug().equals(fits)) {
            throw ProblemException.invalid(
                    "aliases", "there is no alias " + given.slug() + "; a new one is given by its name alone");
        }
        Optional<PersonName> name = PersonName.of(given.name(), evidence(country));
        boolean everywhere = name.isPresent() && !name.get().isShort() || country == null;
        return new AliasTable.Row(
                given.slug(),
                new AliasRef(given.slug(), everywhere ? "" : country),
                given.name(),
                person,
                true,
                true,
                NameKeys.of(given.name(), name));
    }

    private static AliasTable.Row row(StoredAlias alias, int person) {
        Optional<PersonName> name = PersonName.of(alias.name(), evidence(alias.home()));
        return new AliasTable.Row(
                alias.slug(), alias.ref(), alias.name(), person, true, true, NameKeys.of(alias.name(), name));
    }

    private static Evidence evidence(String home) {
        return new Evidence(Set.of(), home == null || home.isEmpty() ? Set.of() : Set.of(home));
    }

    private List<AliasTable.Row> onTheirOwn(Connection connection, List<StoredAlias> leftOut, String country)
            throws SQLException {
        Map<String, Integer> keys = persons.insert(
                connection,
                leftOut.stream()
                        .map(alias -> new KnownPerson(null, alias.slug(), alias.name(), country, false))
                        .toList());
        return leftOut.stream().map(alias -> row(alias, keys.get(alias.slug()))).toList();
    }

    /** Whoever no longer has the alias that it goes by goes by the fullest. */
    private void rename(Connection connection, Set<Integer> touched) throws SQLException {
        Map<Integer, List<StoredAlias>> left = aliases.ofPersons(connection, touched).stream()
                .collect(Collectors.groupingBy(StoredAlias::person, LinkedHashMap::new, Collectors.toList()));
        Map<Integer, String> names = persons.slugs(connection, touched);
        List<KnownPerson> renamed = new ArrayList<>();
        left.forEach((person, its) -> {
            Set<String> slugs = its.stream().map(StoredAlias::slug).collect(Collectors.toCollection(HashSet::new));
            if (!slugs.contains(names.get(person))) {
                StoredAlias fullest = its.stream()
                        .max(Comparator.comparingInt(PersonChange::fullness)
                                .thenComparing(StoredAlias::key, Comparator.reverseOrder()))
                        .orElseThrow();
                renamed.add(new KnownPerson(person, fullest.slug(), fullest.name(), null, false));
            }
        });
        persons.rename(connection, renamed);
    }

    private static int fullness(StoredAlias alias) {
        return PersonName.of(alias.name(), evidence(alias.home()))
                .map(PersonName::fullness)
                .orElse(0);
    }

    private static Map<String, StoredAlias> bySlug(List<StoredAlias> aliases) {
        return aliases.stream().collect(Collectors.toMap(StoredAlias::slug, alias -> alias));
    }
}
