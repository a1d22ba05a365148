package dev.communique.ingest.revision;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The newest revision of a statement whose row this transaction holds.
 *
 * @param source the id of the one that brought it; null for the statement's own
 * @param read what was read before the correction was laid over it; null where there is none
 * @param correction what was put right by hand, perhaps nothing
 */
record NewestRevision(
        String statement,
        int number,
        String fingerprint,
        Long source,
        boolean backfill,
        byte[] payload,
        RevisionRow.Read read,
        boolean withdrawn,
        Correction correction) {
    private static final String LOCK = "SELECT FROM statement WHERE id = ANY (?) ORDER BY id FOR UPDATE";
    private static final String FIND = """
            SELECT DISTINCT ON (statement.id) statement.id, number, fingerprint, revision.source_id, backfill, payload,
                   read_fingerprint, read_payload, withdrawn, correction
            FROM statement JOIN revision ON revision.statement_id = statement.id
            WHERE statement.id = ANY (?) ORDER BY statement.id, number DESC""";

    /** Holds the statements in the order of their ids; those that there are not are missing. */
    static Map<String, NewestRevision> lock(Connection connection, Collection<String> ids) throws SQLException {
        Array array = connection.createArrayOf("text", ids.toArray());
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, array);
            lock.executeQuery();
        }
        Map<String, NewestRevision> found = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(1, array);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                found.put(row.getString(1), of(row));
            }
        }
        return found;
    }

    private static NewestRevision of(ResultSet row) throws SQLException {
        Correction correction = Correction.ofColumn(row.getString(10));
        String fingerprint = row.getString(7);
        return new NewestRevision(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, Long.class),
                row.getBoolean(5),
                row.getBytes(6),
                fingerprint == null ? null : new RevisionRow.Read(fingerprint, row.getBytes(8)),
                row.getBoolean(9),
                correction == null ? Correction.NONE : correction);
    }

    /** The one after it, of which no source brought anything. */
    RevisionRow next(RevisionReason reason, Instant at, RevisionWriter.Written written) {
        return new RevisionRow(
                statement,
                number + 1,
                written.fingerprint(),
                reason,
                source,
                at,
                backfill,
                written.payload(),
                written.read(),
                null);
    }

    /** Without the correction. */
    byte[] readPayload() {
        return read == null ? payload : read.payload();
    }
}
