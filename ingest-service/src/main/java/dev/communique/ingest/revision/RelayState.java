package dev.communique.ingest.revision;

import dev.communique.ingest.problem.DatabaseException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Whether revisions get out, for health and metrics. */
@Startup
@ApplicationScoped
public class RelayState {
    private static final String UNSENT =
            "SELECT count(*), min(seen) FROM revision WHERE sent_at IS NULL AND set_aside IS NULL";

    /** @param oldest when the longest waiting one was seen; null where none waits */
    public record Unsent(long revisions, Instant oldest) {}

    private final DataSource database;
    private final Relay relay;

    RelayState(DataSource database, Relay relay, MeterRegistry metrics) {
        this.database = database;
        this.relay = relay;
        Gauge.builder("communique.revisions.unsent", this, RelayState::gauge).register(metrics);
    }

    /** Why the relay is held up; null when it is not. */
    public String fault() {
        return relay.fault();
    }

    /** @throws DatabaseException where the database does not answer */
    public Unsent unsent() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNSENT)) {
            ResultSet row = select.executeQuery();
            row.next();
            OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
            return new Unsent(row.getLong(1), oldest == null ? null : oldest.toInstant());
        } catch (SQLException e) {
            throw new DatabaseException("unsent revisions could not be counted", e);
        }
    }

    private double gauge() {
        try {
            return unsent().revisions();
        } catch (DatabaseException e) {
            // Not known is not zero.
            return Double.NaN;
        }
    }
}
