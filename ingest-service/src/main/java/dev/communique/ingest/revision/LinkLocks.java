package dev.communique.ingest.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** Who may look for copies and translations at the same time as others; held until the transaction ends. */
final class LinkLocks {
    private static final int SHARDS = 256;
    private static final int SHARD_LOCK = 0x6c696b65;
    private static final long ALL_LINKS = 0x6c696e6b73L;

    private LinkLocks() {}

    /** Lets others link at the same time, but nobody withdraw, which needs all that hangs on a statement to stay. */
    static void shared(Connection connection) throws SQLException {
        take(connection, "SELECT pg_advisory_xact_lock_shared(" + ALL_LINKS + ")");
    }

    /** Waits until nobody links, and lets nobody until the transaction ends. To be taken before any row. */
    static void alone(Connection connection) throws SQLException {
        take(connection, "SELECT pg_advisory_xact_lock(" + ALL_LINKS + ")");
    }

    private static void take(Connection connection, String sql) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.executeQuery();
        }
    }

    /**
     * Lets of all transactions that look for one of these tokens only one go on at a time, so that of two copies that
     * come at once one finds the other. Shards, since the broker of locks has no room for one a token; in order, so
     * that nobody waits in a circle.
     */
    static void shards(Connection connection, LongStream tokens) throws SQLException {
        Object[] shards = tokens.map(token -> Math.floorMod(token, SHARDS))
                .sorted()
                .distinct()
                .mapToObj(shard -> (int) shard)
                .toArray();
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(?, shard) FROM unnest(?::int[]) AS shards (shard)")) {
            lock.setInt(1, SHARD_LOCK);
            lock.setArray(2, connection.createArrayOf("int4", shards));
            lock.executeQuery();
        }
    }
}
