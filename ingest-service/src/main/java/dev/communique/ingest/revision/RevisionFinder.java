package dev.communique.ingest.revision;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Answers what has become of revisions. */
@ApplicationScoped
public class RevisionFinder {
    private static final String ACCEPTANCE = """
            SELECT revision.number, source.slug, revision.seen, revision.sent_at IS NOT NULL, revision.set_aside
            FROM revision
            JOIN statement ON statement.id = revision.statement_id
            JOIN source ON source.id = statement.source_id
            WHERE revision.statement_id = ? ORDER BY revision.number DESC LIMIT 1""";
    private static final String COUNTS = """
            SELECT source.slug, (revision.seen AT TIME ZONE 'UTC')::date AS day,
                   count(*), count(revision.sent_at), count(revision.set_aside)
            FROM revision
            JOIN statement ON statement.id = revision.statement_id
            JOIN source ON source.id = statement.source_id
            GROUP BY source.slug, day ORDER BY source.slug, day""";
    private final DataSource database;

    RevisionFinder(DataSource database) {
        this.database = database;
    }

    public Optional<Acceptance> acceptance(String statementId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ACCEPTANCE)) {
            select.setString(1, statementId);
            ResultSet row = select.executeQuery();
            return row.next()
                    ? Optional.of(new Acceptance(
                            statementId,
                            row.getInt(1),
                            row.getString(2),
                            instant(row, 3).toString(),
                            row.getBoolean(4),
                            row.getString(5)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseException("a statement could not be looked up", e);
        }
    }

    public List<RevisionCounts> counts() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNTS)) {
            ResultSet row = select.executeQuery();
            List<RevisionCounts> counts = new ArrayList<>();
            while (row.next()) {
                counts.add(new RevisionCounts(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)));
            }
            return counts;
        } catch (SQLException e) {
            throw new DatabaseException("revisions could not be counted", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
