package dev.communique.analysis.speaker;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Persons in the database. */
@Singleton
class PersonTable {
    private record AliasRow(int person, int key, String slug, String name) {}

    private record Seen(Set<String> languages, Set<String> homes, Set<Role> roles) {
        private Seen() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** Everyone with a name that may agree with one of these, with all their names. */
    List<KnownPerson> ofFamilies(Connection connection, Collection<String> families) throws SQLException {
        Columns columns = new Columns("text");
        families.forEach(columns::add);
        Map<Integer, KnownPerson> persons = new LinkedHashMap<>();
        columns.query(
                        connection,
                        """
                        SELECT p.key, p.slug, p.name, p.country, p.named_by_hand FROM person p
                        WHERE p.key IN (SELECT person_key FROM speaker WHERE families && ?::text[])
                        ORDER BY p.key""",
                        row -> new KnownPerson(
                                row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .forEach(person -> persons.put(person.key(), person));
        addAliases(connection, persons);
        return new ArrayList<>(persons.values());
    }

    private static void addAliases(Connection connection, Map<Integer, KnownPerson> persons) throws SQLException {
        Columns keys = new Columns("int4");
        persons.keySet().forEach(keys::add);
        List<AliasRow> aliases = keys.query(
                connection,
                "SELECT person_key, key, slug, name FROM speaker WHERE person_key = ANY (?) ORDER BY key",
                row -> new AliasRow(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)));
        Map<Integer, Seen> seen = seen(connection, aliases);
        for (AliasRow alias : aliases) {
            Seen where = seen.getOrDefault(alias.key(), new Seen());
            Evidence evidence = new Evidence(where.languages(), where.homes());
            persons.get(alias.person()).add(Known.of(alias.slug(), alias.name(), evidence, where.roles()));
        }
    }

    private static Map<Integer, Seen> seen(Connection connection, List<AliasRow> aliases) throws SQLException {
        Columns keys = new Columns("int4");
        aliases.forEach(alias -> keys.add(alias.key()));
        Map<Integer, Seen> seen = new HashMap<>();
        keys.query(
                connection,
                "SELECT speaker_key, language, home, role FROM speaker_sighting WHERE speaker_key = ANY (?)",
                row -> {
                    Seen where = seen.computeIfAbsent(row.getInt(1), unused -> new Seen());
                    where.languages().add(row.getString(2));
                    where.homes().add(row.getString(3));
                    if (!row.getString(4).isEmpty()) {
                        where.roles().add(new Role(row.getString(2), row.getString(4)));
                    }
                    return where;
                });
        return seen;
    }

    /** Adds persons, and says the key of each by its slug. */
    Map<String, Integer> insert(Connection connection, Collection<KnownPerson> persons) throws SQLException {
        Columns columns = new Columns("text", "text", "text");
        persons.forEach(person -> columns.add(person.slug(), person.name(), person.country()));
        Map<String, Integer> keys = new HashMap<>();
        columns.query(connection, """
                INSERT INTO person (slug, name, country)
                SELECT * FROM unnest(?, ?, ?) AS added (slug, name, country)
                RETURNING slug, key""", row -> keys.put(row.getString(1), row.getInt(2)));
        return keys;
    }

    void rename(Connection connection, Collection<KnownPerson> persons) throws SQLException {
        Columns columns = new Columns("int4", "text", "text");
        persons.forEach(person -> columns.add(person.key(), person.slug(), person.name()));
        columns.update(connection, """
                UPDATE person p SET slug = r.slug, name = r.name FROM unnest(?, ?, ?) AS r (key, slug, name)
                WHERE p.key = r.key""");
    }

    /** The slug that each of these goes by. */
    Map<Integer, String> slugs(Connection connection, Collection<Integer> persons) throws SQLException {
        Columns columns = new Columns("int4");
        persons.forEach(columns::add);
        Map<Integer, String> slugs = new HashMap<>();
        columns.query(
                connection,
                "SELECT key, slug FROM person WHERE key = ANY (?)",
                row -> slugs.put(row.getInt(1), row.getString(2)));
        return slugs;
    }

    /**
     * Gives a person the name and country that people chose.
     *
     * @param slug null to leave slug and name
     */
    void settle(Connection connection, int person, String slug, String name, String country) throws SQLException {
        try (var statement = connection.prepareStatement("""
                UPDATE person SET slug = coalesce(?, slug), name = coalesce(?, name), country = ?,
                    named_by_hand = named_by_hand OR ?
                WHERE key = ?""")) {
            statement.setString(1, slug);
            statement.setString(2, name);
            statement.setString(3, country);
            statement.setBoolean(4, slug != null);
            statement.setInt(5, person);
            statement.executeUpdate();
        }
    }

    /** Removes those of these persons that have no alias left. */
    void removeNameless(Connection connection, Collection<Integer> persons) throws SQLException {
        Columns columns = new Columns("int4");
        persons.forEach(columns::add);
        columns.update(connection, """
                DELETE FROM person p
                WHERE p.key = ANY (?) AND NOT EXISTS (SELECT FROM speaker a WHERE a.person_key = p.key)""");
    }
}
