package dev.communique.ingest.source;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How far archives are read. */
@ApplicationScoped
class ArchiveStates {
    private final DataSource database;

    ArchiveStates(DataSource database) {
        this.database = database;
    }

    ArchiveState of(long sourceId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT position, accepted, refused, finished FROM archive_progress WHERE source_id = ?")) {
            select.setLong(1, sourceId);
            ResultSet row = select.executeQuery();
            if (!row.next()) {
                return new ArchiveState(0, 0, 0, null, List.of());
            }
            OffsetDateTime finished = row.getObject(4, OffsetDateTime.class);
            Instant end = finished == null ? null : finished.toInstant();
            return new ArchiveState(
                    row.getLong(1), row.getLong(2), row.getLong(3), end, problems(connection, sourceId));
        } catch (SQLException e) {
            throw new DatabaseException("the state of an archive could not be read", e);
        }
    }

    private static List<String> problems(Connection connection, long sourceId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT problem FROM archive_problem WHERE source_id = ? ORDER BY position")) {
            select.setLong(1, sourceId);
            List<String> problems = new ArrayList<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                problems.add(row.getString(1));
            }
            return problems;
        }
    }
}
