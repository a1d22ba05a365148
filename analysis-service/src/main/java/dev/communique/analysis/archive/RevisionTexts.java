package dev.communique.analysis.archive;

import dev.communique.analysis.database.Columns;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.RevisionTable;
import dev.communique.analysis.statement.Speaker;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What the index refers to and does not keep: the texts of revisions, and the persons behind aliases. */
@Singleton
class RevisionTexts implements StoredTexts {
    private final DataSource database;
    private final RevisionReader reader;

    RevisionTexts(DataSource database, RevisionReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public Map<RevisionRef, Revision> load(Collection<RevisionRef> refs) throws SQLException {
        Map<RevisionRef, Revision> revisions = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            RevisionTable.refs(refs).query(connection, """
                            SELECT r.document
                            FROM unnest(?, ?) AS wanted (id, revision)
                            JOIN statement s ON s.id = wanted.id
                            JOIN revision r ON r.statement_key = s.key AND r.revision = wanted.revision""", row -> {
                Revision revision = reader.read(row.getString(1).getBytes(StandardCharsets.UTF_8));
                return revisions.put(revision.ref(), revision);
            });
        }
        return revisions;
    }

    /** By the slugs of aliases. */
    Map<String, Speaker> persons(Collection<String> aliases) throws SQLException {
        Columns columns = new Columns("text");
        aliases.forEach(columns::add);
        Map<String, Speaker> persons = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            columns.query(
                    connection,
                    """
                    SELECT a.slug, p.slug, p.name FROM speaker a JOIN person p ON p.key = a.person_key
                    WHERE a.slug = ANY (?)""",
                    row -> persons.put(row.getString(1), new Speaker(row.getString(2), row.getString(3))));
        }
        return persons;
    }

    /** The slugs of all aliases of the persons who go by any of these slugs or names. */
    Collection<String> aliases(Collection<String> slugsOrNames) throws SQLException {
        Columns columns = new Columns("text");
        slugsOrNames.forEach(columns::add);
        try (Connection connection = database.getConnection()) {
            return columns.query(connection, """
                    SELECT slug FROM speaker WHERE person_key IN (
                        SELECT a.person_key FROM speaker a
                        JOIN person p ON p.key = a.person_key
                        JOIN unnest(?) AS asked (text)
                            ON a.slug = asked.text OR lower(a.name) = lower(asked.text)
                                OR lower(p.name) = lower(asked.text))""", row -> row.getString(1));
        }
    }
}
