package dev.communique.analysis.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.statement.TurnKind;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Themes in the database, and the lock between matching and changing them: a batch holds it shared until it commits, a
 * change holds it alone. So no batch that matched an older theme set commits after a change.
 */
@Singleton
public class ThemeTable {
    private static final long LOCK = 0x7468656d65L;
    private static final TypeReference<Map<String, String>> QUERIES = new TypeReference<>() {};

    private final ObjectMapper json;

    ThemeTable(ObjectMapper json) {
        this.json = json;
    }

    /** Keeps themes as they are until the transaction ends, and says the number of their set. */
    public long lockShared(Connection connection) throws SQLException {
        return lock(connection, "SELECT pg_advisory_xact_lock_shared(?)");
    }

    /** Waits for all batches under way, and keeps others out until the transaction ends. */
    void lockAlone(Connection connection) throws SQLException {
        lock(connection, "SELECT pg_advisory_xact_lock(?)");
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

    /**
     * Makes every batch match anew when the aliases of a person have changed, where a theme names whose words count;
     * where none does, nothing is waited for.
     */
    public void speakersChanged(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        SELECT EXISTS (
                            SELECT FROM theme t JOIN theme_version v ON v.theme_key = t.key AND v.version = t.version
                            WHERE cardinality(v.speakers) > 0)""");
                ResultSet row = statement.executeQuery()) {
            row.next();
            if (!row.getBoolean(1)) {
                return;
            }
        }
        lockAlone(connection);
        try (var statement = connection.prepareStatement("UPDATE theme_set SET number = number + 1")) {
            statement.executeUpdate();
        }
    }

    /** Speakers are the slugs of all aliases of the persons that a theme names, under whichever alias. */
    ThemeSet load(Connection connection) throws SQLException {
        long number = lockShared(connection);
        List<ThemeVersion> versions = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                        SELECT v.key, t.slug, v.version, v.name, v.description, v.queries, v.scope, v.turns,
                               ARRAY (SELECT unnest(v.speakers) UNION SELECT a.slug FROM speaker a WHERE a.person_key IN (
                                   SELECT n.person_key FROM speaker n
                                   WHERE n.slug = ANY (v.speakers) OR n.name = ANY (v.speakers))) AS speakers,
                               v.sources, v.countries
                        FROM theme t JOIN theme_version v ON v.theme_key = t.key AND v.version = t.version
                        ORDER BY t.slug""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                versions.add(version(row));
            }
        }
        return new ThemeSet(number, versions);
    }

    /** The slugs of all themes. */
    public Set<String> slugs(Connection connection) throws SQLException {
        Set<String> slugs = new TreeSet<>();
        try (var statement = connection.prepareStatement("SELECT slug FROM theme");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                slugs.add(row.getString(1));
            }
        }
        return slugs;
    }

    /** The digest that a theme's current version was shipped with; none where a person wrote it, or it is not there. */
    Optional<ShippedState> shippedState(Connection connection, String slug) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT version, shipped_digest FROM theme WHERE slug = ?")) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new ShippedState(row.getInt(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** Makes this the theme's current version; the theme set gets the next number. */
    void put(Connection connection, ThemeVersion version, String shippedDigest, Instant created) throws SQLException {
        Theme theme = version.theme();
        try (var statement = connection.prepareStatement("""
                WITH put AS (
                    INSERT INTO theme (slug, version, shipped_digest) VALUES (?, ?, ?)
                    ON CONFLICT (slug) DO UPDATE SET version = excluded.version, shipped_digest = excluded.shipped_digest
                    RETURNING key, version
                ), renumbered AS (
                    UPDATE theme_set SET number = number + 1
                )
                INSERT INTO theme_version (theme_key, version, name, description, queries, scope, turns, speakers,
                                           sources, countries, created)
                SELECT key, version, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ? FROM put""")) {
            statement.setString(1, theme.slug());
            statement.setInt(2, version.version());
            statement.setString(3, shippedDigest);
            statement.setString(4, theme.name());
            statement.setString(5, theme.description());
            statement.setString(6, json.writeValueAsString(theme.queries()));
            statement.setString(7, theme.scope().word());
            statement.setArray(8, texts(connection, theme.turns().stream().map(TurnKind::word)));
            statement.setArray(9, texts(connection, theme.speakers()));
            statement.setArray(10, texts(connection, theme.sources()));
            statement.setArray(11, texts(connection, theme.countries()));
            statement.setTimestamp(12, Timestamp.from(created));
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the queries of theme " + theme.slug() + " could not be written", e);
        }
    }

    private ThemeVersion version(ResultSet row) throws SQLException {
        try {
            Theme theme = new Theme(
                    row.getString("slug"),
                    row.getString("name"),
                    row.getString("description"),
                    json.readValue(row.getString("queries"), QUERIES),
                    Scope.of(row.getString("scope")).orElseThrow(),
                    strings(row.getArray("turns")).stream().map(TurnKind::of).collect(Collectors.toSet()),
                    strings(row.getArray("speakers")),
                    strings(row.getArray("sources")),
                    strings(row.getArray("countries")));
            return new ThemeVersion(row.getInt("key"), row.getInt("version"), theme);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the queries of theme " + row.getString("slug") + " cannot be read", e);
        }
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return texts(connection, values.stream());
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.sorted().toArray());
    }

    /** @param digest null where a person wrote the current version */
    record ShippedState(int version, String digest) {}
}
