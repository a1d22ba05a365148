package dev.communique.gateway.status;

import dev.communique.gateway.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of the sources that are polled. */
@ApplicationScoped
class SourceConditions {
    private final Database database;

    SourceConditions(Database database) {
        this.database = database;
    }

    Status.Sources now() {
        Map<String, Long> conditions = new TreeMap<>();
        database.query(
                "SELECT condition, count(*) FROM analysis.source_status_view GROUP BY condition",
                List.of(),
                row -> conditions.put(row.getString(1), row.getLong(2)));
        List<Status.Ailing> ailing = database.query(
                """
                SELECT source, condition, since, reason, watermark FROM analysis.source_status_view
                WHERE condition IN ('failing', 'empty', 'shorter', 'silent')
                ORDER BY since, source LIMIT 50""",
                List.of(),
                row -> new Status.Ailing(
                        row.getString(1), row.getString(2), instant(row, 3), row.getString(4), instant(row, 5)));
        return new Status.Sources(conditions, ailing);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
