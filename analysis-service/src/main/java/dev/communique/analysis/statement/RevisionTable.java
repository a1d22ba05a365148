package dev.communique.analysis.statement;

import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements and their revisions in the database. */
@Singleton
public class RevisionTable {
    /** Between the parts of a list in one text; a control character that no name holds. */
    private static final String SEPARATOR = "\u001f";

    /** Holds the statements of all that was received until the transaction ends, and says which revisions are new. */
    public List<ArrivedRevision> lock(Connection connection, List<Received> received) throws SQLException {
        Map<String, StatementRow> statements = lockStatements(
                connection, received.stream().map(one -> one.revision().id()).collect(Collectors.toSet()));
        return RevisionOrder.of(
                received, statements, known(connection, received), backfilled(connection, statements.values()));
    }

    private static Map<String, StatementRow> lockStatements(Connection connection, Set<String> ids)
            throws SQLException {
        Columns columns = new Columns("text");
        ids.forEach(columns::add);
        columns.update(connection, """
                INSERT INTO statement (id, revision)
                SELECT id, 0 FROM unnest(?) AS received (id)
                WHERE NOT EXISTS (SELECT FROM statement s WHERE s.id = received.id)
                ORDER BY id
                ON CONFLICT (id) DO NOTHING""");
        Map<String, StatementRow> rows = new HashMap<>();
        try (var statement = columns.prepare(
                        connection,
                        "SELECT id, key, revision FROM statement WHERE id = ANY (?) ORDER BY key FOR UPDATE");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.put(row.getString(1), new StatementRow(row.getLong(2), row.getInt(3)));
            }
        }
        return rows;
    }

    private static Set<RevisionRef> known(Connection connection, List<Received> received) throws SQLException {
        Columns columns = refs(received.stream().map(Received::ref).toList());
        Set<RevisionRef> known = new HashSet<>();
        try (var statement = columns.prepare(connection, """
                        SELECT s.id, r.revision
                        FROM unnest(?, ?) AS received (id, revision)
                        JOIN statement s ON s.id = received.id
                        JOIN revision r ON r.statement_key = s.key AND r.revision = received.revision""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                known.add(new RevisionRef(row.getString(1), row.getInt(2)));
            }
        }
        return known;
    }

    private static Set<Long> backfilled(Connection connection, Collection<StatementRow> statements)
            throws SQLException {
        Columns columns = new Columns("int8");
        statements.stream()
                .filter(StatementRow::hasRevision)
                .map(StatementRow::key)
                .forEach(columns::add);
        Set<Long> backfilled = new HashSet<>();
        if (columns.isEmpty()) {
            return backfilled;
        }
        try (var statement = columns.prepare(connection, """
                        SELECT statement_key FROM revision
                        WHERE statement_key = ANY (?) AND backfill AND supersedes IS NULL AND NOT late""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                backfilled.add(row.getLong(1));
            }
        }
        return backfilled;
    }

    /** Stores what arrived; of each statement the highest revision counts from now on. */
    public void store(Connection connection, List<ArrivedRevision> arrived, Instant now) throws SQLException {
        supersede(connection, arrived);
        insert(connection, arrived, now);
    }

    private static void supersede(Connection connection, List<ArrivedRevision> arrived) throws SQLException {
        Columns current = new Columns("int8", "int4");
        arrived.stream()
                .filter(ArrivedRevision::counted)
                .forEach(one -> current.add(one.statementKey(), one.ref().revision()));
        current.update(connection, """
                WITH current AS (SELECT * FROM unnest(?, ?) AS current (key, revision)), uncounted AS (
                    UPDATE revision r SET counted = false FROM current c
                    WHERE r.statement_key = c.key AND r.counted
                )
                UPDATE statement s SET revision = c.revision FROM current c WHERE s.key = c.key""");
    }

    private static void insert(Connection connection, List<ArrivedRevision> arrived, Instant now) throws SQLException {
        Columns columns = new Columns(
                "int8",
                "int4",
                "bool",
                "bool",
                "int4",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "bool",
                "timestamptz",
                "text",
                "timestamptz",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "bool",
                "timestamptz",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text");
        arrived.forEach(one -> columns.add(row(one, now)));
        columns.update(connection, """
                INSERT INTO revision (statement_key, revision, counted, late, supersedes, source, publisher_name,
                    publisher_country, url, title, kind, published, published_basis, date_only, sort_at, delivered, seen,
                    language, speaker, speaker_slug, role, speaker_slugs, speaker_names, backfill, analysed, document, reason,
                    author, comment, copy_of, translation_of)
                SELECT statement_key, revision, counted, late, supersedes, source, publisher_name,
                    publisher_country, url, title, kind, published, published_basis, date_only, sort_at, delivered, seen,
                    language, speaker, speaker_slug, role, string_to_array(speaker_slugs, E'\\x1f'),
                    string_to_array(speaker_names, E'\\x1f'), backfill, analysed, document, reason, author, comment,
                    copy_of, translation_of
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS r (statement_key, revision, counted, late, supersedes, source, publisher_name,
                    publisher_country, url, title, kind, published, published_basis, date_only, sort_at, delivered, seen,
                    language, speaker, speaker_slug, role, speaker_slugs, speaker_names, backfill, analysed,
                    document, reason, author, comment, copy_of, translation_of)""");
    }

    private static Object[] row(ArrivedRevision one, Instant now) {
        Revision revision = one.revision();
        Published published = revision.publication();
        return new Object[] {
            one.statementKey(),
            revision.revision(),
            one.counted(),
            one.late(),
            one.supersedes().orElse(null),
            revision.source(),
            revision.publisher().name(),
            revision.publisher().country(),
            revision.url(),
            revision.title(),
            revision.kind(),
            revision.published(),
            revision.publishedBasis(),
            published.dateOnly(),
            published.sortAt(),
            revision.delivered(),
            revision.seenAt(),
            revision.language(),
            revision.speaker(),
            revision.speakerSlug(),
            revision.role(),
            joined(revision, Speaker::slug),
            joined(revision, Speaker::name),
            revision.backfill(),
            now,
            one.received().document(),
            revision.reason().word(),
            revision.author(),
            revision.comment(),
            revision.copyOf(),
            revision.translationOf() == null ? null : revision.translationOf().id()
        };
    }

    private static String joined(Revision revision, Function<Speaker, String> part) {
        return revision.speakers().stream()
                .map(part)
                .map(text -> text.replace(SEPARATOR, " "))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Which statements and revisions, as two columns. */
    public static Columns refs(Collection<RevisionRef> refs) {
        Columns columns = new Columns("text", "int4");
        refs.forEach(ref -> columns.add(ref.statement(), ref.revision()));
        return columns;
    }
}
