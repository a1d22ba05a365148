package dev.communique.analysis.alert;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Alert rules in the database. */
@Singleton
class RuleTable {
    private static final String COLUMNS = """
            id, name, kind, (SELECT t.slug FROM theme t WHERE t.key = theme_key) AS theme, period, speaker, source, country, webhooks, note,
            ARRAY (
                SELECT a.slug FROM speaker n JOIN speaker a USING (person_key) WHERE n.slug = alert_rule.speaker
            ) AS aliases""";

    /** In the order in which they were made. */
    List<AlertRule> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + COLUMNS + " FROM alert_rule ORDER BY key")) {
            return read(statement);
        }
    }

    Optional<AlertRule> withId(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + COLUMNS + " FROM alert_rule WHERE id = ?")) {
            statement.setString(1, id);
            return read(statement).stream().findFirst();
        }
    }

    List<AlertRule> ofThemes(Connection connection, Collection<String> themes) throws SQLException {
        Columns columns = new Columns("text");
        themes.forEach(columns::add);
        try (var statement = columns.prepare(
                connection,
                "SELECT " + COLUMNS + " FROM alert_rule"
                        + " WHERE theme_key IN (SELECT t.key FROM theme t WHERE t.slug = ANY (?)) ORDER BY key")) {
            return read(statement);
        }
    }

    /**
     * Keeps other instances from judging by these rules until the transaction ends, and reads them as they are then; in
     * key order, so that two instances never wait for each other.
     */
    List<AlertRule> lock(Connection connection, Collection<String> ids) throws SQLException {
        Columns columns = new Columns("text");
        ids.forEach(columns::add);
        try (var statement = columns.prepare(
                connection, "SELECT " + COLUMNS + " FROM alert_rule WHERE id = ANY (?) ORDER BY key FOR UPDATE")) {
            return read(statement);
        }
    }

    /** The ids of those that watch a theme, in the order in which they were made. */
    List<String> ofTheme(Connection connection, int themeKey) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var statement =
                connection.prepareStatement("SELECT id FROM alert_rule WHERE theme_key = ? ORDER BY key")) {
            statement.setInt(1, themeKey);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    /** @return whether its theme is still there; then it stays until the rule is */
    boolean insert(Connection connection, AlertRule rule) throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH t AS (SELECT key FROM theme WHERE slug = ? AND deleted IS NULL FOR SHARE)
                INSERT INTO alert_rule (theme_key, name, kind, period, speaker, source, country, webhooks, note, id)
                SELECT t.key, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM t""")) {
            bind(connection, statement, rule);
            return statement.executeUpdate() > 0;
        }
    }

    /** @return whether there is such a rule, and its theme is still there */
    boolean update(Connection connection, AlertRule rule) throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH t AS (SELECT key FROM theme WHERE slug = ? AND deleted IS NULL FOR SHARE)
                UPDATE alert_rule
                SET theme_key = t.key, name = ?, kind = ?, period = ?, speaker = ?, source = ?, country = ?, webhooks = ?,
                    note = ?
                FROM t
                WHERE id = ?""")) {
            bind(connection, statement, rule);
            return statement.executeUpdate() > 0;
        }
    }

    /** @return whether there was such a rule */
    boolean delete(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM alert_rule WHERE id = ?")) {
            statement.setString(1, id);
            return statement.executeUpdate() > 0;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, AlertRule rule) throws SQLException {
        statement.setString(1, rule.theme());
        statement.setString(2, rule.name());
        statement.setString(3, rule.kind().word());
        statement.setString(4, rule.period());
        statement.setString(5, rule.speaker());
        statement.setString(6, rule.source());
        statement.setString(7, rule.country());
        statement.setArray(8, connection.createArrayOf("text", rule.webhooks().toArray()));
        statement.setString(9, rule.note());
        statement.setString(10, rule.id());
    }

    private static List<AlertRule> read(PreparedStatement statement) throws SQLException {
        List<AlertRule> rules = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rules.add(new AlertRule(
                        row.getString("id"),
                        row.getString("name"),
                        RuleKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("theme"),
                        row.getString("period"),
                        row.getString("speaker"),
                        row.getString("source"),
                        row.getString("country"),
                        Arrays.asList((String[]) row.getArray("webhooks").getArray()),
                        row.getString("note"),
                        Set.of((String[]) row.getArray("aliases").getArray())));
            }
        }
        return rules;
    }
}
