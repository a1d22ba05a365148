package dev.communique.analysis.speaker;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds persons with all that is known of them. */
@Singleton
class PersonFinder {
    private static final int MOST_CANDIDATES = 10;

    /**
     * How people look for persons.
     *
     * @param text the beginning of a name, or of a word in it, in any script; null for everyone
     * @param country null for all
     * @param after the last of the page before
     */
    record Search(String text, String country, int limit, Optional<PersonCursor> after) {}

    record Found(Person person, int rank) {
        PersonCursor cursor() {
            return new PersonCursor(rank, person.slug());
        }
    }

    private record Similar(int person, String slug, String personName, String country, String name) {}

    private record Head(int key, String slug, String name, String country, boolean namedByHand, int rank) {}

    /** Best first: the whole name, its beginning, the beginning of a word in it; up to one more than the limit. */
    List<Found> search(Connection connection, Search search) throws SQLException {
        String text = search.text() == null ? "" : search.text().strip().toLowerCase(Locale.ROOT);
        String latin = NameKeys.latin(text);
        PersonCursor after = search.after().orElse(PersonCursor.BEFORE_ALL);
        try (var statement = connection.prepareStatement("""
                WITH asked AS (SELECT ?::text AS name, ?::text AS latin), found AS (
                    SELECT a.person_key, min(CASE
                        WHEN lower(a.name) = q.name OR a.slug = q.name OR a.latin = q.latin THEN 0
                        WHEN starts_with(lower(a.name), q.name) OR q.latin <> '' AND starts_with(a.latin, q.latin) THEN 1
                        ELSE 2 END) AS rank
                    FROM speaker a, asked q
                    WHERE starts_with(lower(a.name), q.name) OR strpos(lower(a.name), ' ' || q.name) > 0
                       OR a.slug = q.name
                       OR q.latin <> '' AND (starts_with(a.latin, q.latin) OR strpos(a.latin, ' ' || q.latin) > 0)
                    GROUP BY 1
                )
                SELECT p.key, p.slug, p.name, p.country, p.named_by_hand, f.rank
                FROM found f JOIN person p ON p.key = f.person_key
                WHERE p.country IS NOT DISTINCT FROM coalesce(?, p.country) AND (f.rank, p.slug) > (?, ?)
                ORDER BY f.rank, p.slug
                LIMIT ?""")) {
            statement.setString(1, text);
            statement.setString(2, latin);
            statement.setString(3, search.country());
            statement.setInt(4, after.rank());
            statement.setString(5, after.slug());
            statement.setInt(6, search.limit() + 1);
            return filled(connection, heads(statement.executeQuery()));
        }
    }

    /** The person with an alias of this slug. */
    Optional<Person> withAlias(Connection connection, String slug) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT p.key, p.slug, p.name, p.country, p.named_by_hand, 0 AS rank
                FROM speaker a JOIN person p ON p.key = a.person_key WHERE a.slug = ?""")) {
            statement.setString(1, slug);
            return filled(connection, heads(statement.executeQuery())).stream()
                    .map(Found::person)
                    .findFirst();
        }
    }

    Set<String> slugs(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT slug FROM speaker");
                ResultSet row = statement.executeQuery()) {
            List<String> slugs = new ArrayList<>();
            while (row.next()) {
                slugs.add(row.getString(1));
            }
            return Set.copyOf(slugs);
        }
    }

    /** Others with a family name that sounds alike, and a given name that begins alike or is not known. */
    List<Person.Candidate> candidates(Connection connection, Person person) throws SQLException {
        Columns key = new Columns("int4");
        key.add(person.key());
        List<Similar> similar = key.query(
                connection,
                """
                SELECT a.person_key, p.slug, p.name, p.country, a.name
                FROM speaker a JOIN person p ON p.key = a.person_key
                WHERE a.person_key <> ALL (?::int4[]) AND a.sounds && ARRAY (
                    SELECT DISTINCT unnest(o.sounds) FROM speaker o WHERE o.person_key = %d)
                ORDER BY p.slug, a.key LIMIT 500""".formatted(person.key()),
                row -> new Similar(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        Set<Character> beginnings =
                beginnings(person.aliases().stream().map(Person.Alias::name).toList());
        Map<Integer, List<Similar>> byPerson = similar.stream()
                .collect(Collectors.groupingBy(Similar::person, LinkedHashMap::new, Collectors.toList()));
        return byPerson.values().stream()
                .filter(aliases -> fit(
                        beginnings,
                        beginnings(aliases.stream().map(Similar::name).toList())))
                .map(aliases -> new Person.Candidate(
                        aliases.get(0).slug(),
                        aliases.get(0).personName(),
                        aliases.get(0).country(),
                        aliases.stream().map(Similar::name).toList()))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static Set<Character> beginnings(Collection<String> names) {
        return names.stream()
                .flatMap(name -> PersonName.of(name, new Evidence(Set.of(), Set.of())).stream())
                .flatMap(name -> name.beginnings().stream())
                .collect(Collectors.toSet());
    }

    private static boolean fit(Set<Character> some, Set<Character> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private static List<Head> heads(ResultSet rows) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                heads.add(new Head(
                        rows.getInt(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getBoolean(5),
                        rows.getInt(6)));
            }
        }
        return heads;
    }

    private static List<Found> filled(Connection connection, List<Head> heads) throws SQLException {
        Columns keys = new Columns("int4");
        heads.forEach(head -> keys.add(head.key()));
        Map<Integer, List<Person.Alias>> aliases = new HashMap<>();
        keys.query(
                connection,
                """
                SELECT a.person_key, a.slug, a.name, a.by_hand, ARRAY (
                           SELECT DISTINCT s.language FROM speaker_sighting s WHERE s.speaker_key = a.key ORDER BY 1)
                FROM speaker a WHERE a.person_key = ANY (?) ORDER BY a.key""",
                row -> aliases.computeIfAbsent(row.getInt(1), unused -> new ArrayList<>())
                        .add(new Person.Alias(
                                row.getString(2), row.getString(3), texts(row.getArray(5)), row.getBoolean(4))));
        Map<Integer, List<Person.HeldRole>> roles = new HashMap<>();
        keys.query(
                connection,
                """
                SELECT a.person_key, s.role, min(s.first_day), max(s.last_day)
                FROM speaker a JOIN speaker_sighting s ON s.speaker_key = a.key AND s.role <> ''
                WHERE a.person_key = ANY (?) GROUP BY 1, 2 ORDER BY 4 DESC, 3 DESC, 2""",
                row -> roles.computeIfAbsent(row.getInt(1), unused -> new ArrayList<>())
                        .add(new Person.HeldRole(row.getString(2), row.getString(3), row.getString(4))));
        Map<Integer, Long> statements = new HashMap<>();
        keys.query(connection, """
                SELECT a.person_key, count(DISTINCT d.statement_key)
                FROM speaker a JOIN denominator d ON d.speaker_key = a.key
                WHERE a.person_key = ANY (?) GROUP BY 1""", row -> statements.put(row.getInt(1), row.getLong(2)));
        return heads.stream()
                .map(head -> new Found(
                        new Person(
                                head.key(),
                                head.slug(),
                                head.name(),
                                head.namedByHand(),
                                aliases.getOrDefault(head.key(), List.of()),
                                roles.getOrDefault(head.key(), List.of()),
                                head.country(),
                                statements.getOrDefault(head.key(), 0L),
                                null),
                        head.rank()))
                .toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
