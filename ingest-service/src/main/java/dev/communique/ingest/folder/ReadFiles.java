package dev.communique.ingest.folder;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Remembers which version of each file has been read. A version that was read twice does no harm. */
@ApplicationScoped
class ReadFiles {
    private static final String FIND = "SELECT file, size, modified FROM folder_file WHERE source_id = ?";
    private static final String REMEMBER = """
            INSERT INTO folder_file (source_id, file, size, modified, problem, read_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (source_id, file) DO UPDATE
            SET size = excluded.size, modified = excluded.modified, problem = excluded.problem,
                read_at = excluded.read_at""";

    private final DataSource database;
    private final Clock clock;
    private final Map<Long, Map<String, FolderFile>> known = new ConcurrentHashMap<>();

    ReadFiles(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean contains(long sourceId, FolderFile file) {
        return file.isSameVersion(known.computeIfAbsent(sourceId, this::load).get(file.name()));
    }

    /** @param problem why the file or a part of it was refused, or null */
    void remember(long sourceId, FolderFile file, String problem) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setLong(1, sourceId);
            insert.setString(2, file.name());
            insert.setLong(3, file.size());
            insert.setObject(4, OffsetDateTime.ofInstant(file.modified(), ZoneOffset.UTC));
            insert.setString(5, problem);
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("a file could not be remembered", e);
        }
        known.computeIfAbsent(sourceId, this::load).put(file.name(), file);
    }

    private Map<String, FolderFile> load(long sourceId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, sourceId);
            Map<String, FolderFile> files = new HashMap<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                files.put(
                        row.getString(1),
                        new FolderFile(
                                Path.of(row.getString(1)),
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return files;
        } catch (SQLException e) {
            throw new DatabaseException("the files of a folder could not be looked up", e);
        }
    }
}
