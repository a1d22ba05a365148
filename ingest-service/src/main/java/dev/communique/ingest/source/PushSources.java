package dev.communique.ingest.source;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.statement.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;

/** The sources that clients push into; each is made when it is first named. */
@ApplicationScoped
public class PushSources {
    private static final String FIND = """
            SELECT id, kind, publisher_name, publisher_country, publisher_zone, language, removed
            FROM source WHERE slug = ?""";
    private static final String ADD = """
            INSERT INTO source (slug, kind, publisher_name, created_at) VALUES (?, 'push', ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String REVIVE = "UPDATE source SET removed = false WHERE id = ?";

    private final DataSource database;
    private final Clock clock;

    PushSources(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The push source of this name, which is its own publisher when it was not there before.
     *
     * @throws ProblemException where the name is no slug or belongs to a source of another kind
     */
    public SourceRef named(String slug) {
        SourceSlug.check("source", slug);
        try (Connection connection = database.getConnection()) {
            Optional<SourceRef> found = find(connection, slug);
            if (found.isEmpty()) {
                add(connection, slug);
                found = find(connection, slug);
            }
            return found.orElseThrow(() -> new IllegalStateException("source " + slug + " could not be made"));
        } catch (SQLException e) {
            throw new DatabaseException("source " + slug + " could not be found", e);
        }
    }

    private static Optional<SourceRef> find(Connection connection, String slug) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, slug);
            ResultSet row = select.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            SourceKind kind = SourceKind.of(row.getString(2)).orElseThrow();
            if (kind != SourceKind.PUSH) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "source",
                        "source %s is of kind %s; name another one for what is pushed".formatted(slug, kind.text()));
            }
            if (row.getBoolean(7)) {
                revive(connection, row.getLong(1));
            }
            String zone = row.getString(5);
            Publisher publisher = new Publisher(
                    row.getString(3), row.getString(4), zone == null ? null : ZoneId.of(zone), row.getString(6));
            return Optional.of(new SourceRef(row.getLong(1), slug, kind, publisher));
        }
    }

    /** What is pushed into a removed source must be seen to come from somewhere. */
    private static void revive(Connection connection, long id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REVIVE)) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    private void add(Connection connection, String slug) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, slug);
            insert.setString(2, slug);
            insert.setObject(3, OffsetDateTime.now(clock));
            insert.executeUpdate();
        }
    }
}
