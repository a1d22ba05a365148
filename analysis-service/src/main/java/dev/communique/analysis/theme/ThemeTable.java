package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The themes that match what arrives, and the lock between matching and changing them: a batch holds it shared until it
 * commits, a change holds it alone. So no batch that matched an older theme set commits after a change. Every change
 * gives the set its next number, and each theme keeps the number with which it last changed, so that whoever knows one
 * number reads only what has changed since.
 */
@Singleton
public class ThemeTable {
    private static final long LOCK = 0x7468656d65L;
    private static final long BEFORE_ALL = -1;
    private static final int FETCH_SIZE = 1000;

    /** Speakers are the slugs of all aliases of the persons that a theme names, under whichever alias. */
    private static final String MATCHED = """
            SELECT m.key, t.slug, m.version, m.name, m.description, m.queries, m.scope, m.turns,
                   CASE WHEN cardinality(m.speakers) = 0 THEN m.speakers ELSE
                       ARRAY (SELECT unnest(m.speakers) UNION SELECT a.slug FROM speaker a WHERE a.person_key IN (
                           SELECT n.person_key FROM speaker n
                           WHERE n.slug = ANY (m.speakers) OR n.name = ANY (m.speakers))) END AS speakers,
                   m.sources, m.countries, m.set_aside
            FROM theme t JOIN theme_version m ON m.key = t.matched
            """;

    private final ObjectMapper json;

    ThemeTable(ObjectMapper json) {
        this.json = json;
    }

    /** Keeps themes as they are until the transaction ends, and says the number of their set. */
    public long lockShared(Connection connection) throws SQLException {
        return lock(connection, "SELECT pg_advisory_xact_lock_shared(?)");
    }

    private static long lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
        // A statement of its own: what it sees must be newer than the lock.
        try (var statement = connection.prepareStatement("SELECT number FROM theme_set");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits for all batches under way, and keeps others out until the transaction ends. */
    void lockAlone(Connection connection) throws SQLException {
        lock(connection, "SELECT pg_advisory_xact_lock(?)");
    }

    /**
     * Waits for all batches under way, keeps others out until the transaction ends, and gives the set its next number,
     * with which these themes have changed.
     */
    void changed(Connection connection, Collection<Integer> themeKeys) throws SQLException {
        lockAlone(connection);
        Columns keys = new Columns("int4");
        themeKeys.forEach(keys::add);
        keys.update(connection, """
                WITH renumbered AS (UPDATE theme_set SET number = number + 1 RETURNING number)
                UPDATE theme t SET set_number = r.number FROM renumbered r WHERE t.key = ANY (?)""");
    }

    /**
     * Makes every batch match anew when the aliases of a person have changed, with the themes that name whose words count;
     * where none does, nothing is waited for.
     */
    public void speakersChanged(Connection connection) throws SQLException {
        List<Integer> naming = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                        SELECT t.key FROM theme t JOIN theme_version m ON m.key = t.matched
                        WHERE t.deleted IS NULL AND cardinality(m.speakers) > 0""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                naming.add(row.getInt(1));
            }
        }
        if (!naming.isEmpty()) {
            changed(connection, naming);
        }
    }

    /** Everything there is, as what has changed since there was nothing. */
    ThemeChanges all(Connection connection) throws SQLException {
        return changes(connection, BEFORE_ALL);
    }

    /** What has changed since the set had this number. */
    ThemeChanges changes(Connection connection, long since) throws SQLException {
        long number = lockShared(connection);
        List<ThemeVersion> changed = new ArrayList<>();
        Map<String, String> setAside = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(MATCHED + "WHERE t.set_number > ? AND t.deleted IS NULL ORDER BY t.slug")) {
            statement.setLong(1, since);
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString("set_aside") != null) {
                        setAside.put(row.getString("slug"), row.getString("set_aside"));
                    } else {
                        changed.add(version(row));
                    }
                }
            }
        }
        Set<String> removed = since == BEFORE_ALL ? new HashSet<>() : removed(connection, since);
        removed.addAll(setAside.keySet());
        return new ThemeChanges(number, changed, removed, setAside);
    }

    /** What is matched under this key; empty when it is another version by now. */
    public Optional<ThemeVersion> version(Connection connection, int key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(MATCHED + "WHERE m.key = ? AND t.deleted IS NULL")) {
            statement.setInt(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(version(row)) : Optional.empty();
            }
        }
    }

    /** What is matched of a theme; empty for one that is unknown, deleted or set aside. */
    public Optional<ThemeVersion> current(Connection connection, String slug) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                MATCHED + "WHERE t.slug = ? AND t.deleted IS NULL AND m.set_aside IS NULL")) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(version(row)) : Optional.empty();
            }
        }
    }

    /** A theme that is not saved yet, as it would be matched: with all aliases of the persons that it names. */
    public Theme withAliases(Connection connection, Theme theme) throws SQLException {
        Columns named = new Columns("text");
        theme.speakers().forEach(named::add);
        Set<String> speakers = new HashSet<>(theme.speakers());
        speakers.addAll(named.query(connection, """
                WITH given AS (SELECT ?::text[] AS names)
                SELECT a.slug FROM speaker a WHERE a.person_key IN (
                    SELECT n.person_key FROM speaker n, given WHERE n.slug = ANY (names) OR n.name = ANY (names))""", row -> row.getString(1)));
        return theme.heardAs(speakers);
    }

    private ThemeVersion version(ResultSet row) throws SQLException {
        return new ThemeVersion(row.getInt("key"), row.getInt("version"), ThemeRow.read(row, json));
    }

    /** The slugs that themes had which were renamed or deleted since; not those that another theme has now. */
    private static Set<String> removed(Connection connection, long since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT DISTINCT v.slug FROM theme t JOIN theme_version v ON v.theme_key = t.key
                WHERE t.set_number > ?
                  AND NOT EXISTS (SELECT FROM theme o WHERE o.slug = v.slug AND o.deleted IS NULL)""")) {
            statement.setLong(1, since);
            return slugs(statement, new HashSet<>());
        }
    }

    /** The slugs of all themes that are followed. */
    public Set<String> slugs(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT slug FROM theme WHERE deleted IS NULL")) {
            return slugs(statement, new TreeSet<>());
        }
    }

    private static Set<String> slugs(PreparedStatement statement, Set<String> slugs) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                slugs.add(row.getString(1));
            }
        }
        return slugs;
    }

    /**
     * Writes down why a theme is not matched any more, and takes it out everywhere.
     *
     * @param number of the set in which it failed; a theme that has changed since stays as it is
     */
    void setAside(Connection connection, String slug, long number, String reason) throws SQLException {
        List<Integer> themes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                UPDATE theme_version m SET set_aside = ? FROM theme t
                WHERE t.slug = ? AND t.set_number <= ? AND t.deleted IS NULL AND m.key = t.matched
                  AND m.set_aside IS NULL
                RETURNING t.key""")) {
            statement.setString(1, reason.replace('\0', ' '));
            statement.setString(2, slug);
            statement.setLong(3, number);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    themes.add(row.getInt(1));
                }
            }
        }
        if (!themes.isEmpty()) {
            changed(connection, themes);
        }
    }
}
