package dev.communique.ingest.outage;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What is to be told of sources. A status stays unsent until the broker has it, so that a crash loses none. */
@ApplicationScoped
class UnsentStatuses {
    private static final String NOTICE_PAUSES = """
            UPDATE source_watch w SET unsent = true, number = number + 1
            FROM source s
            WHERE s.id = w.source_id AND NOT w.unsent
                AND w.sent_as IS DISTINCT FROM
                    CASE WHEN s.removed THEN 'removed' WHEN s.paused THEN 'paused' ELSE w.condition END""";
    private static final String FIND = """
            SELECT w.source_id, s.slug, w.number, s.publisher_name, s.publisher_country,
                   CASE WHEN s.removed THEN 'removed' WHEN s.paused THEN 'paused' ELSE w.condition END,
                   w.since, w.reason, w.watermark
            FROM source_watch w JOIN source s ON s.id = w.source_id
            WHERE w.unsent ORDER BY w.source_id LIMIT ?""";
    private static final String FIND_OUTAGES = """
            SELECT newest.source_id, newest.id, newest.kind, newest.began, newest.ended, newest.caught_up,
                   left(newest.reason, 1000)
            FROM unnest(?::bigint[]) AS wanted (id)
            CROSS JOIN LATERAL (
                (SELECT * FROM outage WHERE source_id = wanted.id AND ended IS NULL)
                UNION ALL
                (SELECT * FROM outage WHERE source_id = wanted.id AND ended > now() - interval '30 days'
                 ORDER BY began DESC, id LIMIT 199)
            ) AS newest
            ORDER BY newest.began DESC, newest.id""";
    private static final String MARK = """
            UPDATE source_watch w SET unsent = w.number > sent.number, sent_as = sent.condition,
                sent_watermark = w.watermark
            FROM unnest(?::bigint[], ?::bigint[], ?::text[]) AS sent (source_id, number, condition)
            WHERE w.source_id = sent.source_id""";

    private final DataSource database;
    private final Clock clock;

    UnsentStatuses(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param sourceId by which it is marked as sent */
    record Unsent(long sourceId, SourceStatus status) {}

    /** Pausing and removing are no reads: they are found by looking. */
    void noticePauses() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(NOTICE_PAUSES)) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("paused sources could not be looked up", e);
        }
    }

    List<Unsent> next(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setInt(1, most);
            ResultSet row = select.executeQuery();
            Map<Long, List<Outage>> outages = new HashMap<>();
            List<Unsent> unsent = new ArrayList<>();
            while (row.next()) {
                List<Outage> own = outages.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>());
                unsent.add(new Unsent(row.getLong(1), status(row, own)));
            }
            addOutages(connection, outages);
            return unsent;
        } catch (SQLException e) {
            throw new DatabaseException("unsent statuses could not be looked up", e);
        }
    }

    private SourceStatus status(ResultSet row, List<Outage> outages) throws SQLException {
        return new SourceStatus(
                row.getString(2),
                row.getLong(3),
                clock.instant(),
                new SourceStatus.Publisher(row.getString(4), row.getString(5)),
                row.getString(6),
                instant(row, 7),
                row.getString(8),
                instant(row, 9),
                outages);
    }

    private static void addOutages(Connection connection, Map<Long, List<Outage>> outages) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND_OUTAGES)) {
            select.setArray(
                    1, connection.createArrayOf("bigint", outages.keySet().toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                outages.get(row.getLong(1))
                        .add(new Outage(
                                row.getString(2),
                                row.getString(3),
                                instant(row, 4),
                                instant(row, 5),
                                row.getBoolean(6),
                                row.getString(7)));
            }
        }
    }

    void sent(List<Unsent> statuses) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", statuses.stream().map(Unsent::sourceId).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            statuses.stream().map(one -> one.status().number()).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            statuses.stream()
                                    .map(one -> one.status().condition())
                                    .toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("statuses could not be marked as sent", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
