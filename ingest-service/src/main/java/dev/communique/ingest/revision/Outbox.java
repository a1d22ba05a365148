package dev.communique.ingest.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The unsent revisions, held for one transaction in which nobody else relays. Ends without effect unless
 * {@link #commit()} was reached.
 */
final class Outbox implements AutoCloseable {
    private static final long RELAY_LOCK = 0x636f6d6d756e6971L;
    private static final String NEXT = """
            SELECT position, statement_id, number, seen, payload FROM (
                SELECT *, sum(octet_length(payload)) OVER (ORDER BY position) - octet_length(payload) AS before
                FROM (SELECT * FROM revision WHERE sent_at IS NULL AND set_aside IS NULL ORDER BY position LIMIT ?) oldest
            ) measured WHERE before < ? ORDER BY position""";

    private final Connection connection;

    Outbox(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    /** Whether this transaction relays; another instance may be at it. */
    boolean isOurs() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            ResultSet row = lock.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    /** The oldest ones, but of each statement only its first: a later one waits until that is sent or set aside. */
    List<UnsentRevision> next(int revisions, long bytes) throws SQLException {
        Map<String, UnsentRevision> firsts = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setInt(1, revisions);
            select.setLong(2, bytes);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                firsts.putIfAbsent(
                        row.getString(2),
                        new UnsentRevision(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getBytes(5)));
            }
        }
        return new ArrayList<>(firsts.values());
    }

    void markSent(Collection<Long> positions, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE revision SET sent_at = ? WHERE position = ANY (?)")) {
            update.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            update.executeUpdate();
        }
    }

    void setAside(long position, String reason) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE revision SET set_aside = ? WHERE position = ?")) {
            update.setString(1, reason);
            update.setLong(2, position);
            update.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
