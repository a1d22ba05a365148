package dev.communique.analysis.statement;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Speakers in the database; one keeps the name under which it came first. */
@Singleton
public class SpeakerTable {
    /** Slug → key of these speakers; those that are new are added, in the order of slugs as every instance does. */
    public Map<String, Integer> keys(Connection connection, Collection<Speaker> speakers) throws SQLException {
        Map<String, String> wanted = new TreeMap<>();
        speakers.forEach(speaker -> wanted.putIfAbsent(speaker.slug(), speaker.name()));
        Map<String, Integer> keys = read(connection, wanted.keySet());
        wanted.keySet().removeAll(keys.keySet());
        if (!wanted.isEmpty()) {
            insert(connection, wanted);
            keys.putAll(read(connection, wanted.keySet()));
        }
        return keys;
    }

    private static Map<String, Integer> read(Connection connection, Collection<String> slugs) throws SQLException {
        Columns columns = new Columns("text");
        slugs.forEach(columns::add);
        Map<String, Integer> keys = new HashMap<>();
        try (var statement = columns.prepare(connection, "SELECT slug, key FROM speaker WHERE slug = ANY (?)");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                keys.put(row.getString(1), row.getInt(2));
            }
        }
        return keys;
    }

    private static void insert(Connection connection, Map<String, String> speakers) throws SQLException {
        Columns columns = new Columns("text", "text");
        speakers.forEach(columns::add);
        columns.update(connection, """
                INSERT INTO speaker (slug, name)
                SELECT slug, name FROM unnest(?, ?) AS wanted (slug, name) ORDER BY slug
                ON CONFLICT (slug) DO NOTHING""");
    }
}
