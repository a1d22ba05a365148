package dev.communique.analysis.outage;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What is known of sources and their outages, for the gateway's view. */
@Singleton
class OutageTable {
    private final DataSource database;

    OutageTable(DataSource database) {
        this.database = database;
    }

    /** Stores all or nothing; what is older than what is known of its source changes nothing. */
    @Transactional(rollbackOn = Exception.class)
    void store(Collection<SourceStatus> statuses) throws SQLException {
        TreeMap<String, SourceStatus> newest = new TreeMap<>();
        statuses.forEach(status ->
                newest.merge(status.source(), status, (left, right) -> left.number() > right.number() ? left : right));
        try (Connection connection = database.getConnection()) {
            Set<String> taken = storeStatuses(connection, newest.values());
            Columns columns = new Columns("text", "text", "text", "timestamptz", "timestamptz", "bool", "text");
            newest.values().stream()
                    .filter(status -> taken.contains(status.source()))
                    .forEach(status -> status.outages()
                            .forEach(outage -> columns.add(
                                    outage.id(),
                                    status.source(),
                                    outage.kind(),
                                    outage.from(),
                                    outage.to(),
                                    outage.caughtUp(),
                                    outage.reason())));
            columns.update(connection, """
                    INSERT INTO outage (id, source, kind, began, ended, caught_up, reason)
                    SELECT DISTINCT ON (1) * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE
                    SET began = excluded.began, ended = excluded.ended, caught_up = excluded.caught_up,
                        reason = excluded.reason""");
        }
    }

    private static Set<String> storeStatuses(Connection connection, Collection<SourceStatus> statuses)
            throws SQLException {
        Columns columns = new Columns(
                "text", "int8", "text", "text", "text", "timestamptz", "text", "timestamptz", "timestamptz");
        statuses.forEach(status -> columns.add(
                status.source(),
                status.number(),
                status.publisher().name(),
                status.publisher().country(),
                status.condition(),
                status.since(),
                status.reason(),
                status.watermark(),
                status.at()));
        Set<String> taken = new HashSet<>();
        try (var statement = columns.prepare(connection, """
                        INSERT INTO source_status AS known
                            (source, number, publisher_name, country, condition, since, reason, watermark, at)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY 1
                        ON CONFLICT (source) DO UPDATE
                        SET number = excluded.number, publisher_name = excluded.publisher_name,
                            country = excluded.country, condition = excluded.condition, since = excluded.since,
                            reason = excluded.reason, watermark = excluded.watermark, at = excluded.at
                        WHERE excluded.number > known.number
                        RETURNING source""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                taken.add(row.getString(1));
            }
        }
        return taken;
    }
}
