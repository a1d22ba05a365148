package dev.communique.analysis.backfill;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Back-fills in the database. What is written is what a batch would have written, and harmless where a batch has: a
 * mention is there once, and series are counted from the mentions that are there.
 */
@Singleton
class FillTable {
    private static final int LOCK = 0x66696c6c;

    /** The versions that are matched and not filled in, the newest first: somebody waits for that one. */
    List<Integer> open(Connection connection) throws SQLException {
        List<Integer> keys = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                        SELECT m.key FROM theme_version m JOIN theme t ON t.matched = m.key
                        WHERE m.back_fill = 'running' AND t.deleted IS NULL AND m.set_aside IS NULL
                        ORDER BY m.key DESC""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                keys.add(row.getInt(1));
            }
        }
        return keys;
    }

    /** Takes a version for this connection, until it is given back or closed; false where another one has it. */
    boolean take(Connection connection, int version) throws SQLException {
        return ask(connection, "SELECT pg_try_advisory_lock(?, ?)", version);
    }

    void giveBack(Connection connection, int version) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(?, ?)", version);
    }

    private static boolean ask(Connection connection, String sql, int version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOCK);
            statement.setInt(2, version);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Whether a version still is to be filled in. */
    boolean isOpen(Connection connection, int version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT FROM theme_version m JOIN theme t ON t.matched = m.key
                WHERE m.key = ? AND m.back_fill = 'running' AND t.deleted IS NULL AND m.set_aside IS NULL""")) {
            statement.setInt(1, version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Writes mentions of the revisions that count, in a transaction that then holds their statements; a batch that revises
     * one waits, or has been waited for.
     *
     * @return how many of them count; empty where the version is not to be filled in any more
     */
    OptionalInt write(Connection connection, int version, List<PastMention> mentions) throws SQLException {
        Columns statements = new Columns("text");
        mentions.stream().map(PastMention::statement).distinct().forEach(statements::add);
        List<Long> held = statements.query(
                connection,
                "SELECT key FROM statement WHERE id = ANY (?) ORDER BY key FOR SHARE",
                row -> row.getLong(1));
        if (!isOpen(connection, version)) {
            return OptionalInt.empty();
        }
        int counted = writeMentions(connection, version, mentions);
        writeSeries(connection, version, held);
        return OptionalInt.of(counted);
    }

    private static int writeMentions(Connection connection, int version, List<PastMention> mentions)
            throws SQLException {
        Columns columns = new Columns("int4", "text", "int4", "int4", "text", "text", "text", "text");
        mentions.forEach(mention -> columns.add(
                version,
                mention.statement(),
                mention.revision(),
                mention.passage(),
                mention.turn(),
                mention.speakerSlug(),
                mention.language(),
                mention.spans()));
        return columns.query(connection, """
                        WITH counted AS (
                            SELECT r.statement_key, r.revision, g.version, g.passage, g.turn, a.key AS speaker_key, g.language,
                                   g.spans::jsonb AS spans
                            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                                AS g (version, statement, revision, passage, turn, speaker, language, spans)
                            JOIN statement s ON s.id = g.statement
                            JOIN revision r ON r.statement_key = s.key AND r.revision = g.revision AND r.counted
                            LEFT JOIN speaker a ON a.slug = g.speaker
                        ), written AS (
                            INSERT INTO mention (statement_key, revision, theme_version_key, passage, turn, speaker_key,
                                                 language, spans)
                            SELECT statement_key, revision, version, passage, turn, speaker_key, language, spans FROM counted
                            ON CONFLICT DO NOTHING
                        )
                        SELECT count(*) FROM counted""", row -> row.getInt(1)).get(0);
    }

    private static void writeSeries(Connection connection, int version, List<Long> statements) throws SQLException {
        Columns columns = new Columns("int4", "int8");
        statements.forEach(statement -> columns.add(version, statement));
        columns.update(connection, """
                INSERT INTO series (theme_version_key, sort_at, statement_key, date_only, source, country, language, turn,
                                    speaker_key, mentions, copy, original_language)
                SELECT m.theme_version_key, r.sort_at, r.statement_key, r.date_only, r.source, r.publisher_country,
                       m.language, m.turn, m.speaker_key, count(*), r.copy_of IS NOT NULL, d.original_language
                FROM unnest(?, ?) AS held (version, statement_key)
                JOIN revision r ON r.statement_key = held.statement_key AND r.counted
                JOIN mention m ON m.statement_key = r.statement_key AND m.revision = r.revision
                    AND m.theme_version_key = held.version
                LEFT JOIN LATERAL (
                    SELECT o.original_language FROM denominator o WHERE o.statement_key = r.statement_key LIMIT 1) d ON true
                GROUP BY m.theme_version_key, r.sort_at, r.statement_key, r.date_only, r.source, r.publisher_country,
                         m.language, m.turn, m.speaker_key, r.copy_of, d.original_language
                ON CONFLICT (statement_key, theme_version_key, turn, language, speaker_key)
                DO UPDATE SET mentions = excluded.mentions WHERE series.mentions <> excluded.mentions""");
    }

    void done(Connection connection, int version, long mentions, long millis) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                UPDATE theme_version SET back_fill = 'done', back_fill_mentions = ?, back_fill_millis = ?
                WHERE key = ? AND back_fill = 'running'""")) {
            statement.setLong(1, mentions);
            statement.setLong(2, millis);
            statement.setInt(3, version);
            statement.executeUpdate();
        }
    }
}
