package dev.communique.analysis.speaker;

import dev.communique.analysis.theme.ThemeTable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Adds names that were not seen before, each with its person. It commits before the batch that the names came in: an
 * alias without a statement counts nothing, and whoever takes the batch again finds it there.
 */
@Singleton
class AliasTransaction {
    private final DataSource database;
    private final AliasTable aliases;
    private final PersonTable persons;
    private final ThemeTable themes;

    AliasTransaction(DataSource database, AliasTable aliases, PersonTable persons, ThemeTable themes) {
        this.database = database;
        this.aliases = aliases;
        this.persons = persons;
        this.themes = themes;
    }

    /** The alias of each name, by where it stands; new ones are added, in the order in which they came. */
    @Transactional(rollbackOn = Exception.class)
    Map<Sighting.Written, StoredAlias> learn(List<Sighting> sightings) throws SQLException {
        Map<AliasRef, NewAlias> seen = new LinkedHashMap<>();
        Map<Sighting.Written, AliasRef> refs = refs(sightings);
        sightings.forEach(sighting -> seen.merge(
                refs.get(sighting.written()), new NewAlias(sighting), (before, added) -> before.and(sighting)));
        try (Connection connection = database.getConnection()) {
            Map<AliasRef, StoredAlias> stored = stored(connection, seen.keySet());
            if (!open(seen, stored).isEmpty()) {
                lock(connection, open(seen, stored));
                put(connection, seen, stored(connection, seen.keySet()));
                stored = stored(connection, seen.keySet());
            }
            Map<Sighting.Written, StoredAlias> learnt = new HashMap<>();
            for (Map.Entry<Sighting.Written, AliasRef> entry : refs.entrySet()) {
                learnt.put(entry.getKey(), stored.get(entry.getValue()));
            }
            return learnt;
        }
    }

    /** Widens what is known of where aliases were seen. */
    @Transactional(rollbackOn = Exception.class)
    void note(Collection<Note> notes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            aliases.note(connection, notes);
        }
    }

    private static Map<Sighting.Written, AliasRef> refs(List<Sighting> sightings) {
        Map<Sighting.Written, NewAlias> names = new LinkedHashMap<>();
        sightings.forEach(sighting ->
                names.merge(sighting.written(), new NewAlias(sighting), (before, added) -> before.and(sighting)));
        Map<Sighting.Written, AliasRef> refs = new LinkedHashMap<>();
        names.forEach((written, name) -> refs.put(written, AliasRef.of(written, name.personName())));
        return refs;
    }

    /** Those that are there; one that is the same in every home stands for those of each. */
    private Map<AliasRef, StoredAlias> stored(Connection connection, Set<AliasRef> refs) throws SQLException {
        Set<String> written = refs.stream().map(AliasRef::written).collect(Collectors.toSet());
        Map<AliasRef, StoredAlias> stored = aliases.written(connection, written).stream()
                .collect(Collectors.toMap(StoredAlias::ref, alias -> alias));
        Map<AliasRef, StoredAlias> found = new HashMap<>();
        for (AliasRef ref : refs) {
            StoredAlias everywhere = stored.get(new AliasRef(ref.written(), ""));
            StoredAlias alias = stored.getOrDefault(ref, everywhere);
            if (alias != null) {
                found.put(ref, alias);
            }
        }
        return found;
    }

    /** Those that are not there, or speak for the first time. */
    private static Map<AliasRef, NewAlias> open(Map<AliasRef, NewAlias> seen, Map<AliasRef, StoredAlias> stored) {
        Map<AliasRef, NewAlias> open = new LinkedHashMap<>();
        seen.forEach((ref, alias) -> {
            StoredAlias there = stored.get(ref);
            if (there == null || alias.speaks() && !there.judged()) {
                open.put(ref, alias);
            }
        });
        return open;
    }

    private void lock(Connection connection, Map<AliasRef, NewAlias> open) throws SQLException {
        aliases.lock(
                connection,
                families(open.values()),
                open.keySet().stream().flatMap(ref -> ref.slugs().stream()).toList());
    }

    private static Set<String> families(Collection<NewAlias> open) {
        return open.stream()
                .flatMap(alias -> alias.personName().stream())
                .flatMap(name -> name.families().stream())
                .collect(Collectors.toSet());
    }

    private void put(Connection connection, Map<AliasRef, NewAlias> seen, Map<AliasRef, StoredAlias> stored)
            throws SQLException {
        Map<AliasRef, NewAlias> open = open(seen, stored);
        if (open.isEmpty()) {
            return;
        }
        Slugs slugs = new Slugs(aliases.withSlugs(
                connection,
                open.keySet().stream().flatMap(ref -> ref.slugs().stream()).toList()));
        Judgement judgement = new Judgement(persons.ofFamilies(connection, families(open.values())));
        open.forEach((ref, alias) -> judgement.judge(ref, alias, slugs, stored.get(ref)));
        Map<String, Integer> added = persons.insert(connection, judgement.newPersons());
        persons.rename(connection, judgement.renamedPersons());
        aliases.put(connection, judgement.rows(added));
        persons.removeNameless(connection, judgement.personsLeft());
        if (judgement.hasJoined()) {
            themes.speakersChanged(connection);
        }
    }
}
