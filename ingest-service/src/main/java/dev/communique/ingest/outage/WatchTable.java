package dev.communique.ingest.outage;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps what is known of sources, in the transaction of whoever asks. */
@ApplicationScoped
class WatchTable {
    private static final String FIND = """
            SELECT w.condition, w.since, w.reason, w.watermark, w.last_read, extract(epoch FROM w.read_gap)::bigint,
                   w.failures, w.lengths, w.arrivals, o.id, o.kind, o.began, o.reason
            FROM source_watch w LEFT JOIN outage o ON o.source_id = w.source_id AND o.ended IS NULL
            WHERE w.source_id = ? FOR UPDATE OF w""";
    private static final String KEEP = """
            INSERT INTO source_watch AS w (source_id, condition, since, reason, watermark, last_read, read_gap, failures,
                lengths, arrivals, number, unsent)
            VALUES (?, ?, ?, ?, ?, ?, make_interval(secs => ?), ?, ?, ?, 1, true)
            ON CONFLICT (source_id) DO UPDATE
            SET condition = excluded.condition, since = excluded.since, reason = excluded.reason,
                watermark = excluded.watermark, last_read = excluded.last_read, read_gap = excluded.read_gap,
                failures = excluded.failures, lengths = excluded.lengths, arrivals = excluded.arrivals,
                number = w.number + 1,
                unsent = w.unsent OR ? OR excluded.condition <> w.condition
                    OR coalesce(excluded.watermark > coalesce(w.sent_watermark, '-infinity') + interval '15 minutes', false)""";
    private static final String KEEP_OUTAGE = """
            INSERT INTO outage (id, source_id, kind, began, ended, caught_up, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET ended = excluded.ended, caught_up = excluded.caught_up, reason = excluded.reason""";

    private final DataSource database;

    WatchTable(DataSource database) {
        this.database = database;
    }

    /** The source's row is locked until the transaction ends. */
    Optional<SourceWatch> find(long sourceId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, sourceId);
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(watch(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseException("the state of a source could not be looked up", e);
        }
    }

    void keep(long sourceId, SourceWatch watch, List<Outage> over) {
        try (Connection connection = database.getConnection()) {
            boolean isOutageNew = !over.isEmpty();
            for (Outage outage : over) {
                keep(connection, sourceId, outage);
            }
            if (watch.outage() != null) {
                keep(connection, sourceId, watch.outage());
            }
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setLong(1, sourceId);
                insert.setString(2, watch.condition().text());
                insert.setObject(3, at(watch.since()));
                insert.setString(4, watch.reason());
                insert.setObject(5, at(watch.watermark()));
                insert.setObject(6, at(watch.lastRead()));
                insert.setObject(
                        7,
                        watch.readGap() == null
                                ? null
                                : (double) watch.readGap().toSeconds());
                insert.setInt(8, watch.failures());
                insert.setArray(
                        9,
                        connection.createArrayOf(
                                "int4", watch.lengths().entries().toArray()));
                insert.setArray(
                        10,
                        connection.createArrayOf(
                                "timestamptz",
                                watch.rhythm().times().stream()
                                        .map(WatchTable::at)
                                        .toArray()));
                insert.setBoolean(11, isOutageNew);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new DatabaseException("the state of a source could not be kept", e);
        }
    }

    private static void keep(Connection connection, long sourceId, Outage outage) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP_OUTAGE)) {
            insert.setString(1, outage.id());
            insert.setLong(2, sourceId);
            insert.setString(3, outage.kind());
            insert.setObject(4, at(outage.from()));
            insert.setObject(5, at(outage.to()));
            insert.setBoolean(6, outage.caughtUp());
            insert.setString(7, outage.reason());
            insert.executeUpdate();
        }
    }

    private static SourceWatch watch(ResultSet row) throws SQLException {
        long gap = row.getLong(6);
        Duration readGap = row.wasNull() ? null : Duration.ofSeconds(gap);
        String outage = row.getString(10);
        return new SourceWatch(
                Condition.of(row.getString(1)),
                instant(row, 2),
                row.getString(3),
                instant(row, 4),
                instant(row, 5),
                readGap,
                row.getInt(7),
                new Lengths(List.of((Integer[]) row.getArray(8).getArray())),
                new Arrivals(Arrays.stream((Timestamp[]) row.getArray(9).getArray())
                        .map(Timestamp::toInstant)
                        .toList()),
                outage == null
                        ? null
                        : new Outage(outage, row.getString(11), instant(row, 12), null, false, row.getString(13)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
