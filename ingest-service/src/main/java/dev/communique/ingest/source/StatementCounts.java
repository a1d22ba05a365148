package dev.communique.ingest.source;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** How many statements each source found. */
@ApplicationScoped
class StatementCounts {
    private final DataSource database;

    StatementCounts(DataSource database) {
        this.database = database;
    }

    /** By the sources' ids; one that found none is not there. */
    Map<Long, Long> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT source_id, count(*) FROM statement GROUP BY source_id")) {
            Map<Long, Long> counts = new HashMap<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                counts.put(row.getLong(1), row.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new DatabaseException("statements could not be counted", e);
        }
    }

    long of(long sourceId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM statement WHERE source_id = ?")) {
            select.setLong(1, sourceId);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseException("statements could not be counted", e);
        }
    }
}
