package dev.communique.ingest.revision;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources whose statements are to be read again, and how far each has come. */
@ApplicationScoped
class Rereads {
    /** One that goes on already is not begun anew. */
    private static final String REQUEST = """
            INSERT INTO reread (source_id, requested, statements)
            SELECT id, ?, (SELECT count(*) FROM statement WHERE source_id = source.id) FROM source
            WHERE slug = ? AND NOT removed
            ON CONFLICT (source_id) DO UPDATE
            SET requested = excluded.requested, statements = excluded.statements, after_id = '', done = 0, changed = 0,
                failed = 0, last_problem = NULL, finished = NULL
            WHERE reread.finished IS NOT NULL""";

    private static final String PROGRESS = """
            SELECT requested, statements, done, changed, failed, reread.last_problem, finished
            FROM reread JOIN source ON source.id = source_id WHERE slug = ?""";
    private static final String CLAIM = """
            SELECT source_id, after_id FROM reread WHERE finished IS NULL
            ORDER BY requested LIMIT 1 FOR UPDATE SKIP LOCKED""";
    private static final String NEXT = "SELECT id FROM statement WHERE source_id = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String NOTE = """
            UPDATE reread SET after_id = ?, done = done + ?, changed = changed + ?, failed = failed + ?,
                last_problem = coalesce(?, last_problem), finished = ?
            WHERE source_id = ?""";

    private final RevisionStore store;
    private final Clock clock;

    Rereads(RevisionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What became of a batch. */
    record Outcome(int changed, int failed, String problem) {}

    /** Reads a batch of statements again. */
    interface Batch {
        Outcome reread(List<String> statements);
    }

    /** @throws ProblemException where there is no such source */
    RereadProgress request(String source) {
        return store.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(REQUEST)) {
                insert.setObject(1, OffsetDateTime.now(clock));
                insert.setString(2, source);
                insert.executeUpdate();
            }
            return progress(connection, source)
                    .orElseThrow(() ->
                            new ProblemException(ProblemKind.NOT_FOUND, "slug", "there is no source of this name"));
        });
    }

    Optional<RereadProgress> progress(String source) {
        return store.inTransaction(connection -> progress(connection, source));
    }

    private static Optional<RereadProgress> progress(Connection connection, String source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PROGRESS)) {
            select.setString(1, source);
            ResultSet row = select.executeQuery();
            return row.next()
                    ? Optional.of(new RereadProgress(
                            source,
                            instant(row, 1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getString(6),
                            instant(row, 7)))
                    : Optional.empty();
        }
    }

    /**
     * Has the next batch read that no other instance is at.
     *
     * @return false where nothing is left to be read
     */
    boolean next(int size, Batch batch) {
        return store.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(CLAIM)) {
                ResultSet row = select.executeQuery();
                if (!row.next()) {
                    return false;
                }
                go(connection, row.getLong(1), row.getString(2), size, batch);
                return true;
            }
        });
    }

    private void go(Connection connection, long source, String after, int size, Batch batch) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, source);
            select.setString(2, after);
            select.setInt(3, size);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        Outcome outcome = batch.reread(statements);
        boolean isLast = statements.size() < size;
        try (PreparedStatement update = connection.prepareStatement(NOTE)) {
            update.setString(1, statements.isEmpty() ? after : statements.get(statements.size() - 1));
            update.setInt(2, statements.size());
            update.setInt(3, outcome.changed());
            update.setInt(4, outcome.failed());
            update.setString(5, outcome.problem());
            update.setObject(6, isLast ? OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) : null);
            update.setLong(7, source);
            update.executeUpdate();
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
