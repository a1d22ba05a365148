package dev.communique.analysis.alert;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Looks among what is stored for mentions that fit a rule: those of the theme's current version, and while that is not
 * filled in, those of all versions, so that nothing counts as new because a theme has just changed.
 */
@Singleton
class StoredMentions {
    private static final String VERSIONS = """
            SELECT v.key FROM theme t
            JOIN theme_version m ON m.key = t.matched
            JOIN theme_version v ON v.theme_key = t.key
            WHERE t.slug = ? AND (v.key = t.matched OR m.back_fill <> 'done')""";

    /**
     * Keys of up to this many statements, other than this one, with counted mentions that fit the rule and were
     * published in the window.
     */
    Set<Long> statements(Connection connection, AlertRule rule, Window window, long otherThan, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT DISTINCT c.statement_key
                FROM series c LEFT JOIN speaker p ON p.key = c.speaker_key
                WHERE c.theme_version_key = ANY (ARRAY (
                      %s))
                  AND c.sort_at BETWEEN ? AND ? AND c.statement_key <> ?
                  AND (? OR p.slug = ANY (?))
                  AND c.source = coalesce(?, c.source)
                  AND c.country IS NOT DISTINCT FROM coalesce(?, c.country)
                LIMIT ?""".formatted(VERSIONS))) {
            query.setString(1, rule.theme());
            query.setTimestamp(2, Timestamp.from(window.from()));
            query.setTimestamp(3, Timestamp.from(window.to()));
            query.setLong(4, otherThan);
            query.setBoolean(5, rule.speaker() == null);
            query.setArray(
                    6, connection.createArrayOf("text", rule.speakerSlugs().toArray()));
            query.setString(7, rule.source());
            query.setString(8, rule.country());
            query.setInt(9, limit);
            return keys(query);
        }
    }

    /** Keys of the statement of this id and of its copies and translations that have mentions that fit the rule. */
    Set<Long> ofLeader(Connection connection, AlertRule rule, String leader, long otherThan) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT DISTINCT c.statement_key
                FROM (SELECT key FROM statement WHERE id = ?
                      UNION ALL
                      SELECT statement_key FROM revision
                      WHERE counted AND coalesce(copy_of, translation_of) = ?) AS group_of (key)
                JOIN series c ON c.statement_key = group_of.key
                LEFT JOIN speaker p ON p.key = c.speaker_key
                WHERE c.theme_version_key IN (
                      %s)
                  AND c.statement_key <> ?
                  AND (? OR p.slug = ANY (?))
                  AND c.source = coalesce(?, c.source)
                  AND c.country IS NOT DISTINCT FROM coalesce(?, c.country)""".formatted(VERSIONS))) {
            query.setString(1, leader);
            query.setString(2, leader);
            query.setString(3, rule.theme());
            query.setLong(4, otherThan);
            query.setBoolean(5, rule.speaker() == null);
            query.setArray(
                    6, connection.createArrayOf("text", rule.speakerSlugs().toArray()));
            query.setString(7, rule.source());
            query.setString(8, rule.country());
            return keys(query);
        }
    }

    private static Set<Long> keys(PreparedStatement query) throws SQLException {
        Set<Long> keys = new LinkedHashSet<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                keys.add(row.getLong(1));
            }
        }
        return keys;
    }

    /** Whether a revision has a mention that fits the rule. */
    boolean inRevision(Connection connection, AlertRule rule, long statement, int revision) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT
                FROM mention m
                JOIN revision r USING (statement_key, revision)
                LEFT JOIN speaker p ON p.key = m.speaker_key
                WHERE m.statement_key = ? AND m.revision = ?
                  AND m.theme_version_key IN (
                      %s)
                  AND (? OR p.slug = ANY (?))
                  AND r.source = coalesce(?, r.source)
                  AND r.publisher_country IS NOT DISTINCT FROM coalesce(?, r.publisher_country)
                LIMIT 1""".formatted(VERSIONS))) {
            query.setLong(1, statement);
            query.setInt(2, revision);
            query.setString(3, rule.theme());
            query.setBoolean(4, rule.speaker() == null);
            query.setArray(
                    5, connection.createArrayOf("text", rule.speakerSlugs().toArray()));
            query.setString(6, rule.source());
            query.setString(7, rule.country());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
