package dev.communique.analysis.speaker;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Aliases in the database. */
@Singleton
class AliasTable {
    /** Held shared while aliases are put to persons, and alone while people merge and split. */
    private static final long LOCK = 0x706572736f6eL;

    private static final int LOCKS = 256;

    private static final String COLUMNS = "key, slug, written, home, name, person_key, by_hand, judged";

    /** A row to be written. */
    record Row(String slug, AliasRef ref, String name, int person, boolean byHand, boolean judged, NameKeys keys) {}

    /**
     * Keeps other instances from adding names that could be the same person's or have the same slug, until the
     * transaction ends; in one order, so that two instances never wait for each other.
     */
    void lock(Connection connection, Collection<String> families, Collection<String> slugs) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock_shared(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
        SortedSet<Long> locks = new TreeSet<>();
        families.forEach(family -> locks.add(lockOf("family/" + family)));
        slugs.forEach(slug -> locks.add(lockOf("slug/" + slug)));
        Columns columns = new Columns("int8");
        locks.forEach(columns::add);
        columns.query(connection, "SELECT pg_advisory_xact_lock(lock) FROM unnest(?) AS wanted (lock)", row -> true);
    }

    /** Waits for all that is put to persons, and keeps it from going on until the transaction ends. */
    void lockAlone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    /** One of few: PostgreSQL has room for some thousands, and a batch can bring as many names. */
    private static long lockOf(String text) {
        return LOCK + 1 + Math.floorMod(text.hashCode(), LOCKS);
    }

    List<StoredAlias> written(Connection connection, Collection<String> slugs) throws SQLException {
        return read(connection, "written = ANY (?)", slugs);
    }

    List<StoredAlias> withSlugs(Connection connection, Collection<String> slugs) throws SQLException {
        return read(connection, "slug = ANY (?)", slugs);
    }

    private static List<StoredAlias> read(Connection connection, String condition, Collection<String> slugs)
            throws SQLException {
        Columns columns = new Columns("text");
        slugs.forEach(columns::add);
        return columns.query(
                connection,
                "SELECT " + COLUMNS + " FROM speaker WHERE " + condition + " ORDER BY key",
                AliasTable::row);
    }

    List<StoredAlias> ofPersons(Connection connection, Collection<Integer> persons) throws SQLException {
        Columns columns = new Columns("int4");
        persons.forEach(columns::add);
        return columns.query(
                connection,
                "SELECT " + COLUMNS + " FROM speaker WHERE person_key = ANY (?) ORDER BY person_key, key",
                AliasTable::row);
    }

    private static StoredAlias row(ResultSet row) throws SQLException {
        return new StoredAlias(
                row.getInt("key"),
                row.getString("slug"),
                row.getString("written"),
                row.getString("home"),
                row.getString("name"),
                row.getInt("person_key"),
                row.getBoolean("by_hand"),
                row.getBoolean("judged"));
    }

    /** Adds aliases; of those that are there, changes whose they are. */
    void put(Connection connection, List<Row> rows) throws SQLException {
        Columns columns = new Columns("text", "text", "text", "text", "int4", "bool", "bool", "text", "text", "text");
        rows.forEach(row -> columns.add(
                row.slug(),
                row.ref().written(),
                row.ref().home(),
                row.name(),
                row.person(),
                row.byHand(),
                row.judged(),
                String.join(" ", row.keys().families()),
                String.join(" ", row.keys().sounds()),
                row.keys().latin()));
        columns.update(connection, """
                INSERT INTO speaker AS s (slug, written, home, name, person_key, by_hand, judged, families, sounds, latin)
                SELECT slug, written, home, name, person_key, by_hand, judged, string_to_array(families, ' '),
                       string_to_array(sounds, ' '), latin
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS put (slug, written, home, name, person_key, by_hand,
                     judged, families, sounds, latin)
                ORDER BY slug
                ON CONFLICT (slug) DO UPDATE SET person_key = excluded.person_key, by_hand = excluded.by_hand,
                    judged = excluded.judged, families = excluded.families, sounds = excluded.sounds
                WHERE (s.written, s.home) = (excluded.written, excluded.home)""");
    }

    /** Widens what is known of where aliases were seen. */
    void note(Connection connection, Collection<Note> notes) throws SQLException {
        List<Note> ordered = notes.stream().sorted(Note.ORDER).collect(Collectors.toCollection(ArrayList::new));
        Columns columns = new Columns("text", "text", "text", "text", "date", "date");
        ordered.forEach(note -> columns.add(
                note.place().alias(),
                note.place().language(),
                note.place().home(),
                note.place().role(),
                note.first(),
                note.last()));
        columns.update(connection, """
                INSERT INTO speaker_sighting AS s (speaker_key, language, home, role, first_day, last_day)
                SELECT a.key, n.language, n.home, n.role, n.first_day, n.last_day
                FROM unnest(?, ?, ?, ?, ?, ?) WITH ORDINALITY
                     AS n (alias, language, home, role, first_day, last_day, place)
                JOIN speaker a ON a.slug = n.alias
                ORDER BY n.place
                ON CONFLICT (speaker_key, language, home, role) DO UPDATE
                SET first_day = least(s.first_day, excluded.first_day),
                    last_day = greatest(s.last_day, excluded.last_day)
                WHERE excluded.first_day < s.first_day OR excluded.last_day > s.last_day""");
    }
}
