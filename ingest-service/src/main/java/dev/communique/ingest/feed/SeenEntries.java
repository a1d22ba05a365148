package dev.communique.ingest.feed;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Remembers which entries of a feed have been accepted, so that their pages are fetched again only when they change. */
@ApplicationScoped
class SeenEntries {
    private static final String FIND =
            "SELECT entry, content_hash FROM feed_entry WHERE source_id = ? AND entry = ANY (?)";
    private static final String REMEMBER = """
            INSERT INTO feed_entry (source_id, entry, content_hash) VALUES (?, ?, ?)
            ON CONFLICT (source_id, entry) DO UPDATE SET content_hash = excluded.content_hash""";

    private final DataSource database;

    SeenEntries(DataSource database) {
        this.database = database;
    }

    /** Those that are new or have changed, in the same order. */
    List<FeedEntry> unseen(long sourceId, List<FeedEntry> entries) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, sourceId);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", entries.stream().map(FeedEntry::key).toArray()));
            Map<String, String> hashes = new HashMap<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                hashes.put(row.getString(1), row.getString(2));
            }
            return entries.stream()
                    .filter(entry -> !entry.contentHash().equals(hashes.get(entry.key())))
                    .toList();
        } catch (SQLException e) {
            throw new DatabaseException("the entries of a feed could not be looked up", e);
        }
    }

    void remember(long sourceId, FeedEntry entry) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setLong(1, sourceId);
            insert.setString(2, entry.key());
            insert.setString(3, entry.contentHash());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("the entry of a feed could not be remembered", e);
        }
    }
}
