package dev.communique.analysis.statement;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Speakers in the database: the aliases under which they are counted, and the persons behind them. */
@Singleton
public class SpeakerTable {
    /** Slug → key of everyone who speaks in these revisions. */
    public Map<String, Integer> keys(Connection connection, Collection<Revision> revisions) throws SQLException {
        Map<String, Integer> keys = new HashMap<>();
        slugs(revisions)
                .query(
                        connection,
                        "SELECT slug, key FROM speaker WHERE slug = ANY (?)",
                        row -> keys.put(row.getString(1), row.getInt(2)));
        return keys;
    }

    /** The persons behind everyone who speaks in these revisions. */
    public Naming naming(Connection connection, Collection<Revision> revisions) throws SQLException {
        Map<String, Speaker> persons = new HashMap<>();
        slugs(revisions)
                .query(
                        connection,
                        """
                        SELECT a.slug, p.slug, p.name FROM speaker a JOIN person p ON p.key = a.person_key
                        WHERE a.slug = ANY (?)""",
                        row -> persons.put(row.getString(1), new Speaker(row.getString(2), row.getString(3))));
        return new Naming(persons);
    }

    private static Columns slugs(Collection<Revision> revisions) {
        Columns columns = new Columns("text");
        revisions.stream()
                .flatMap(revision -> revision.speakers().stream())
                .map(Speaker::slug)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(columns::add);
        return columns;
    }
}
