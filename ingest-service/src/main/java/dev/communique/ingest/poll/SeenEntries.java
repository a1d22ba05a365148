package dev.communique.ingest.poll;

import dev.communique.ingest.listing.ListingEntry;
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

/** Remembers which entries of a source have been read, so that their pages are fetched again only when they change. */
@ApplicationScoped
class SeenEntries {
    private static final String FIND =
            "SELECT entry, content_hash, from_page, backfill FROM feed_entry WHERE source_id = ? AND entry = ANY (?)";
    private static final String REMEMBER = """
            INSERT INTO feed_entry (source_id, entry, content_hash, from_page, backfill) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (source_id, entry) DO UPDATE
            SET content_hash = excluded.content_hash, from_page = excluded.from_page, backfill = excluded.backfill""";

    private final DataSource database;

    SeenEntries(DataSource database) {
        this.database = database;
    }

    /** What is remembered of those entries that were seen, by their keys. */
    Map<String, SeenEntry> of(long sourceId, List<ListingEntry> entries) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, sourceId);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", entries.stream().map(ListingEntry::key).toArray()));
            Map<String, SeenEntry> seen = new HashMap<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                seen.put(row.getString(1), new SeenEntry(row.getString(2), row.getBoolean(3), row.getBoolean(4)));
            }
            return seen;
        } catch (SQLException e) {
            throw new DatabaseException("the entries of a source could not be looked up", e);
        }
    }

    void remember(long sourceId, String key, SeenEntry entry) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setLong(1, sourceId);
            insert.setString(2, key);
            insert.setString(3, entry.contentHash());
            insert.setBoolean(4, entry.isFromPage());
            insert.setBoolean(5, entry.isBackfill());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("the entry of a source could not be remembered", e);
        }
    }
}
