package dev.communique.ingest.samples;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;

/** Remembers which archives are loaded, by their content: a new release's archive is loaded beside the old one. */
@ApplicationScoped
class LoadedArchives {
    private final DataSource database;
    private final Clock clock;

    LoadedArchives(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean contains(byte[] list) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT FROM loaded_archive WHERE name = ?")) {
            select.setString(1, name(list));
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new DatabaseException("loaded archives could not be looked up", e);
        }
    }

    void remember(byte[] list) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO loaded_archive (name, loaded_at) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, name(list));
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("a loaded archive could not be remembered", e);
        }
    }

    private static String name(byte[] list) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(list);
            return "samples-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
