package dev.communique.analysis.agreement;

import dev.communique.analysis.database.Columns;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.RevisionTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is compared with what, in the database. */
@Singleton
class AgreementTable {
    /** Takes a day for this instance; false where another one has it. */
    boolean take(Connection connection, LocalDate day, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO agreement (day, began) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            statement.setObject(1, day);
            statement.setTimestamp(2, Timestamp.from(now));
            return statement.executeUpdate() > 0;
        }
    }

    void store(Connection connection, LocalDate day, Comparison comparison) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE agreement SET statements = ?, themes = ?, mentions = ?, differences = ? WHERE day = ?")) {
            statement.setInt(1, comparison.statements());
            statement.setInt(2, comparison.themes());
            statement.setLong(3, comparison.mentions());
            statement.setLong(4, comparison.differences().size());
            statement.setObject(5, day);
            statement.executeUpdate();
        }
    }

    /** Documents of some revisions that count, picked at random among those that were there before an instant. */
    List<String> documents(Connection connection, Instant before, int most) throws SQLException {
        List<String> documents = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT r.document FROM (
                    SELECT statement_key, revision FROM revision WHERE counted AND analysed < ? ORDER BY random() LIMIT ?) AS picked
                JOIN revision r USING (statement_key, revision)""")) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    documents.add(row.getString(1));
                }
            }
        }
        return documents;
    }

    /**
     * Keys of some versions that are matched and filled in. Not of those that name speakers: the past of these is not
     * counted again when persons are merged.
     */
    List<Integer> versions(Connection connection, int most) throws SQLException {
        List<Integer> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT m.key FROM theme t JOIN theme_version m ON m.key = t.matched
                WHERE t.deleted IS NULL AND m.set_aside IS NULL AND m.back_fill = 'done' AND cardinality(m.speakers) = 0
                ORDER BY random() LIMIT ?""")) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getInt(1));
                }
            }
        }
        return keys;
    }

    /** Of these versions those that are still matched. */
    Set<Integer> matched(Connection connection, Collection<Integer> versions) throws SQLException {
        Columns keys = new Columns("int4");
        versions.forEach(keys::add);
        return new HashSet<>(keys.query(
                connection,
                "SELECT matched FROM theme WHERE matched = ANY (?) AND deleted IS NULL",
                row -> row.getInt(1)));
    }

    /** Of these revisions those that still count. */
    Set<RevisionRef> counted(Connection connection, Collection<RevisionRef> refs) throws SQLException {
        return new HashSet<>(RevisionTable.refs(refs).query(connection, """
                SELECT s.id, r.revision FROM unnest(?, ?) AS wanted (id, revision)
                JOIN statement s ON s.id = wanted.id
                JOIN revision r ON r.statement_key = s.key AND r.revision = wanted.revision AND r.counted""", row -> new RevisionRef(row.getString(1), row.getInt(2))));
    }

    /** What is stored of these versions in these revisions. */
    Set<FoundPlace> mentions(Connection connection, Collection<RevisionRef> refs, Set<Integer> versions)
            throws SQLException {
        Set<FoundPlace> mentions = new HashSet<>(RevisionTable.refs(refs).query(connection, """
                SELECT m.theme_version_key, s.id, m.revision, m.passage, m.spans
                FROM unnest(?, ?) AS wanted (id, revision)
                JOIN statement s ON s.id = wanted.id
                JOIN mention m ON m.statement_key = s.key AND m.revision = wanted.revision""", row -> new FoundPlace(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5))));
        mentions.removeIf(mention -> !versions.contains(mention.version()));
        return mentions;
    }
}
