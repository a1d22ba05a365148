package dev.communique.ingest.archive;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;

/** Remembers how far each archive is read. */
@ApplicationScoped
class ArchiveProgress {
    private static final int MOST_PROBLEMS = 100;
    private static final String FIND =
            "SELECT archive, position, accepted, refused, finished IS NOT NULL FROM archive_progress WHERE source_id = ?";
    private static final String SAVE = """
            INSERT INTO archive_progress (source_id, archive, position, accepted, refused, finished)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (source_id) DO UPDATE
            SET archive = excluded.archive, position = excluded.position, accepted = excluded.accepted,
                refused = excluded.refused, finished = excluded.finished""";
    private static final String NOTE = """
            INSERT INTO archive_problem (source_id, position, problem)
            SELECT ?, ?, ? WHERE (SELECT count(*) FROM archive_problem WHERE source_id = ?) < ?
            ON CONFLICT DO NOTHING""";

    private final DataSource database;
    private final Clock clock;

    ArchiveProgress(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param archive which version of the archive
     * @param position items that are behind
     */
    record State(String archive, long position, long accepted, long refused, boolean isFinished) {
        static State start(String archive) {
            return new State(archive, 0, 0, 0, false);
        }

        State and(long moreAccepted, long moreRefused) {
            return new State(
                    archive,
                    position + moreAccepted + moreRefused,
                    accepted + moreAccepted,
                    refused + moreRefused,
                    false);
        }

        State finished() {
            return new State(archive, position, accepted, refused, true);
        }
    }

    /** How far this version of the archive is read. */
    State of(long sourceId, String archive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, sourceId);
            ResultSet row = select.executeQuery();
            if (!row.next() || !row.getString(1).equals(archive)) {
                return State.start(archive);
            }
            return new State(archive, row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5));
        } catch (SQLException e) {
            throw new DatabaseException("the progress of an archive could not be read", e);
        }
    }

    /** @param problems sentences by the position of the item they are about; the first hundred are kept */
    @Transactional
    void save(long sourceId, State state, Map<Long, String> problems) {
        try (Connection connection = database.getConnection()) {
            if (state.position() == state.accepted() + state.refused() && state.position() == 0) {
                forget(connection, sourceId);
            }
            save(connection, sourceId, state);
            for (Map.Entry<Long, String> problem : problems.entrySet()) {
                note(connection, sourceId, problem.getKey(), problem.getValue());
            }
        } catch (SQLException e) {
            throw new DatabaseException("the progress of an archive could not be stored", e);
        }
    }

    private static void forget(Connection connection, long sourceId) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM archive_problem WHERE source_id = ?")) {
            delete.setLong(1, sourceId);
            delete.executeUpdate();
        }
    }

    private void save(Connection connection, long sourceId, State state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SAVE)) {
            insert.setLong(1, sourceId);
            insert.setString(2, state.archive());
            insert.setLong(3, state.position());
            insert.setLong(4, state.accepted());
            insert.setLong(5, state.refused());
            insert.setObject(6, state.isFinished() ? OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) : null);
            insert.executeUpdate();
        }
    }

    private static void note(Connection connection, long sourceId, long position, String problem) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setLong(1, sourceId);
            insert.setLong(2, position);
            insert.setString(3, problem);
            insert.setLong(4, sourceId);
            insert.setInt(5, MOST_PROBLEMS);
            insert.executeUpdate();
        }
    }
}
