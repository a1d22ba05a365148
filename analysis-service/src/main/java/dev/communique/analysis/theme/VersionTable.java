package dev.communique.analysis.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.statement.TurnKind;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Themes in the database with all their versions, as people write and read them. */
@Singleton
class VersionTable {
    private static final String VERSIONS = """
            SELECT t.key AS theme_key, v.slug, v.version, v.name, v.description, v.queries, v.scope, v.turns, v.speakers,
                   v.sources, v.countries, v.created, t.deleted, t.shipped_digest, m.key AS matched_key, m.back_fill,
                   m.back_fill_mentions, m.back_fill_millis, CASE WHEN t.matched = m.key THEN m.set_aside END AS set_aside
            FROM theme t
            JOIN theme_version v ON v.theme_key = t.key
            JOIN theme_version m ON m.key = coalesce(v.matched_as, v.key)
            """;
    private static final String CURRENT = VERSIONS + "WHERE v.version = t.version ";

    private final ObjectMapper json;

    VersionTable(ObjectMapper json) {
        this.json = json;
    }

    /** The current versions of the themes that are followed, by slug. */
    List<StoredTheme> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CURRENT + "AND t.deleted IS NULL ORDER BY t.slug")) {
            return read(statement);
        }
    }

    /** The current version of a theme, also of one that was deleted. */
    Optional<StoredTheme> current(Connection connection, String slug) throws SQLException {
        try (var statement = connection.prepareStatement(CURRENT + "AND t.slug = ?")) {
            statement.setString(1, slug);
            return read(statement).stream().findFirst();
        }
    }

    /** The same, and nobody else changes the theme until the transaction ends. */
    Optional<StoredTheme> held(Connection connection, String slug) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT FROM theme WHERE slug = ? FOR UPDATE")) {
            statement.setString(1, slug);
            statement.execute();
        }
        return current(connection, slug);
    }

    /** All versions of a theme, newest first. */
    List<StoredTheme> versions(Connection connection, int themeKey) throws SQLException {
        try (var statement = connection.prepareStatement(VERSIONS + "WHERE t.key = ? ORDER BY v.version DESC")) {
            statement.setInt(1, themeKey);
            return read(statement);
        }
    }

    /** The slug of today of the theme that last had another one. */
    Optional<String> renamed(Connection connection, String slug) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT t.slug FROM theme_version v JOIN theme t ON t.key = v.theme_key
                WHERE v.slug = ? AND t.slug <> ? AND t.deleted IS NULL
                ORDER BY v.key DESC LIMIT 1""")) {
            statement.setString(1, slug);
            statement.setString(2, slug);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The key of a new theme, without a version yet; empty where the slug is taken. */
    Optional<Integer> add(Connection connection, String slug) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO theme (slug, version) VALUES (?, 0) ON CONFLICT (slug) DO NOTHING RETURNING key")) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    /**
     * Makes this the current version of a theme, which is followed from then on. The back-fill of the version that it
     * takes the place of stops.
     *
     * @param matchedAs the version that finds the same; null where this one has to find anew
     * @param shippedDigest null where a person wrote it
     */
    void put(Connection connection, int themeKey, Theme theme, Integer matchedAs, String shippedDigest, Instant created)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH put AS (
                    INSERT INTO theme_version (theme_key, version, slug, name, description, queries, scope, turns, speakers,
                                               sources, countries, created, matched_as, back_fill)
                    SELECT key, version + 1, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, CASE WHEN ? THEN 'running' ELSE 'done' END
                    FROM theme WHERE key = ?
                    RETURNING key, theme_key, version, slug, coalesce(matched_as, key) AS matched
                ), stopped AS (
                    UPDATE theme_version m SET back_fill = 'stopped' FROM theme t, put
                    WHERE t.key = put.theme_key AND m.key = t.matched AND m.back_fill = 'running' AND m.key <> put.matched
                )
                UPDATE theme t
                SET version = put.version, slug = put.slug, matched = put.matched, shipped_digest = ?, deleted = NULL
                FROM put WHERE t.key = put.theme_key""")) {
            statement.setString(1, theme.slug());
            statement.setString(2, theme.name());
            statement.setString(3, theme.description());
            statement.setString(4, queries(theme));
            statement.setString(5, theme.scope().word());
            statement.setArray(6, texts(connection, theme.turns().stream().map(TurnKind::word)));
            statement.setArray(7, texts(connection, theme.speakers().stream()));
            statement.setArray(8, texts(connection, theme.sources().stream()));
            statement.setArray(9, texts(connection, theme.countries().stream()));
            statement.setTimestamp(10, Timestamp.from(created));
            statement.setObject(11, matchedAs, Types.INTEGER);
            statement.setBoolean(12, matchedAs == null);
            statement.setInt(13, themeKey);
            statement.setString(14, shippedDigest);
            statement.executeUpdate();
        }
    }

    void delete(Connection connection, int themeKey, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH stopped AS (
                    UPDATE theme_version m SET back_fill = 'stopped' FROM theme t
                    WHERE t.key = ? AND m.key = t.matched AND m.back_fill = 'running'
                )
                UPDATE theme SET deleted = ? WHERE key = ?""")) {
            statement.setInt(1, themeKey);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setInt(3, themeKey);
            statement.executeUpdate();
        }
    }

    /** Remembers that the current version is what is shipped. */
    void shipped(Connection connection, int themeKey, String digest) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE theme SET shipped_digest = ? WHERE key = ?")) {
            statement.setString(1, digest);
            statement.setInt(2, themeKey);
            statement.executeUpdate();
        }
    }

    private String queries(Theme theme) {
        try {
            return json.writeValueAsString(theme.queries());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the queries of theme " + theme.slug() + " could not be written", e);
        }
    }

    private List<StoredTheme> read(PreparedStatement statement) throws SQLException {
        List<StoredTheme> themes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                themes.add(new StoredTheme(
                        row.getInt("theme_key"),
                        ThemeRow.read(row, json),
                        row.getInt("version"),
                        row.getInt("matched_key"),
                        instant(row, "created"),
                        instant(row, "deleted"),
                        row.getString("shipped_digest"),
                        new BackFill(
                                BackFill.State.of(row.getString("back_fill")),
                                row.getObject("back_fill_mentions", Long.class),
                                row.getObject("back_fill_millis", Long.class)),
                        row.getString("set_aside")));
            }
        }
        return themes;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
