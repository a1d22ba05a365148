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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Tells what the reads of polled sources have shown. */
@ApplicationScoped
class SourceHealth {
    private static final String FIND =
            "SELECT source_id, condition, since, reason, watermark FROM source_watch WHERE source_id = ANY (?)";
    private static final String FIND_OUTAGES = """
            SELECT newest.source_id, newest.kind, newest.began, newest.ended, newest.caught_up, newest.reason
            FROM unnest(?::bigint[]) AS wanted (id)
            CROSS JOIN LATERAL (
                SELECT * FROM outage WHERE source_id = wanted.id ORDER BY began DESC, id LIMIT 10
            ) AS newest
            ORDER BY newest.source_id, newest.began DESC, newest.id""";

    private final DataSource database;

    SourceHealth(DataSource database) {
        this.database = database;
    }

    /**
     * @param condition ok, failing, empty, shorter or silent
     * @param reason a sentence, or null
     * @param watermark up to then everything that the source listed is here; null where nothing is known
     * @param outages the newest first, 10 at most
     */
    record Health(String condition, Instant since, String reason, Instant watermark, List<Outage> outages) {}

    /** @param to null while it goes on */
    record Outage(String kind, Instant from, Instant to, boolean caughtUp, String reason) {}

    /** By the sources' ids; one that was never read is not there. */
    Map<Long, Health> of(Collection<Long> sourceIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            Map<Long, List<Outage>> outages = outages(connection, sourceIds);
            select.setArray(1, connection.createArrayOf("bigint", sourceIds.toArray()));
            ResultSet row = select.executeQuery();
            Map<Long, Health> health = new HashMap<>();
            while (row.next()) {
                health.put(
                        row.getLong(1),
                        new Health(
                                row.getString(2),
                                instant(row, 3),
                                row.getString(4),
                                instant(row, 5),
                                outages.getOrDefault(row.getLong(1), List.of())));
            }
            return health;
        } catch (SQLException e) {
            throw new DatabaseException("the health of sources could not be looked up", e);
        }
    }

    private static Map<Long, List<Outage>> outages(Connection connection, Collection<Long> sourceIds)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND_OUTAGES)) {
            select.setArray(1, connection.createArrayOf("bigint", sourceIds.toArray()));
            ResultSet row = select.executeQuery();
            Map<Long, List<Outage>> outages = new HashMap<>();
            while (row.next()) {
                outages.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                        .add(new Outage(
                                row.getString(2),
                                instant(row, 3),
                                instant(row, 4),
                                row.getBoolean(5),
                                row.getString(6)));
            }
            return outages;
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
