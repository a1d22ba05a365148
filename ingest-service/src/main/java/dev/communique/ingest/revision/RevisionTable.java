package dev.communique.ingest.revision;

import dev.communique.ingest.statement.LinkedAddresses;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Statements and their revisions in the database, within the caller's transaction. */
final class RevisionTable {
    private static final String ADD_STATEMENTS = """
            INSERT INTO statement (id, source_id, address_hash, neutral_hash, language, published)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::date[])
            ON CONFLICT DO NOTHING""";
    private static final String LOCK_STATEMENTS = """
            SELECT statement.id, source.slug, statement.withdrawn, statement.correction, statement.key,
                   statement.copy_of, statement.translation_of, original.language
            FROM statement JOIN source ON source.id = statement.source_id
            LEFT JOIN statement original ON original.id = statement.translation_of
            WHERE statement.id = ANY (?) ORDER BY statement.id FOR UPDATE OF statement""";
    private static final String FIND_REVISIONS = """
            SELECT statement_id, number, coalesce(read_fingerprint, fingerprint),
                   coalesce(revision.source_id, statement.source_id), true AS is_revision
            FROM revision JOIN statement ON statement.id = statement_id
            WHERE statement_id = ANY (?)
            UNION ALL
            SELECT statement_id, number, fingerprint, source_id, false FROM brought WHERE statement_id = ANY (?)
            ORDER BY 2, 5 DESC""";
    private static final String ADD_REVISION = """
            INSERT INTO revision (statement_id, number, fingerprint, reason, source_id, seen, backfill, payload,
                                  read_fingerprint, read_payload, original)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NOTE_BROUGHT = """
            INSERT INTO brought (statement_id, source_id, number, fingerprint) VALUES (?, ?, ?, ?)
            ON CONFLICT (statement_id, source_id) DO UPDATE
            SET number = excluded.number, fingerprint = excluded.fingerprint""";

    private RevisionTable() {}

    /** What is stored under a former id keeps it: whoever knows a statement must find it again. */
    static List<Candidate> asStored(Connection connection, List<Candidate> candidates) throws SQLException {
        List<String> former = candidates.stream()
                .map(Candidate::formerId)
                .filter(Objects::nonNull)
                .toList();
        if (former.isEmpty()) {
            return candidates;
        }
        Set<String> stored = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM statement WHERE id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", former.toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                stored.add(row.getString(1));
            }
        }
        return candidates.stream()
                .map(candidate -> candidate.formerId() != null && stored.contains(candidate.formerId())
                        ? candidate.former()
                        : candidate)
                .toList();
    }

    /** Adds the statements that are new, and holds all in the order of their ids, so that nobody waits in a circle. */
    static Map<String, KnownStatement> lock(Connection connection, Collection<Candidate> candidates)
            throws SQLException {
        Map<String, Candidate> firsts = new TreeMap<>();
        candidates.forEach(candidate -> firsts.putIfAbsent(candidate.id(), candidate));
        Array ids = connection.createArrayOf("text", firsts.keySet().toArray());
        int added = addNew(connection, firsts);
        Map<String, KnownStatement> known = lockStatements(connection, ids);
        if (added < firsts.size()) {
            findRevisions(connection, ids, known);
        }
        return known;
    }

    private static int addNew(Connection connection, Map<String, Candidate> firsts) throws SQLException {
        Rows rows = new Rows("text", "int8", "int8", "int8", "text", "date");
        firsts.forEach((id, candidate) -> {
            LinkedAddresses addresses = candidate.likeness().addresses();
            rows.add(
                    id,
                    candidate.source().id(),
                    addresses == null ? null : addresses.own(),
                    addresses == null ? null : addresses.neutral(),
                    candidate.likeness().language(),
                    candidate.likeness().published());
        });
        try (PreparedStatement insert = rows.prepare(connection, ADD_STATEMENTS)) {
            return insert.executeUpdate();
        }
    }

    private static Map<String, KnownStatement> lockStatements(Connection connection, Array ids) throws SQLException {
        Map<String, KnownStatement> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK_STATEMENTS)) {
            select.setArray(1, ids);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                String original = rows.getString(7);
                known.put(
                        rows.getString(1),
                        new KnownStatement(
                                rows.getLong(5),
                                rows.getString(2),
                                rows.getBoolean(3),
                                Correction.ofColumn(rows.getString(4)),
                                new Links(
                                        rows.getString(6),
                                        original == null
                                                ? null
                                                : new Links.TranslationOf(original, rows.getString(8)))));
            }
        }
        return known;
    }

    private static void findRevisions(Connection connection, Array ids, Map<String, KnownStatement> known)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND_REVISIONS)) {
            select.setArray(1, ids);
            select.setArray(2, ids);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                KnownStatement statement = known.get(row.getString(1));
                if (row.getBoolean(5)) {
                    statement.add(row.getInt(2), row.getString(3), row.getLong(4));
                } else {
                    statement.addBrought(row.getString(3), row.getLong(4));
                }
            }
        }
    }

    static void add(Connection connection, List<RevisionRow> revisions) throws SQLException {
        if (revisions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD_REVISION)) {
            for (RevisionRow revision : revisions) {
                add(insert, revision);
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, RevisionRow revision) throws SQLException {
        insert.setString(1, revision.statement());
        insert.setInt(2, revision.number());
        insert.setString(3, revision.fingerprint());
        insert.setString(4, revision.reason().text());
        insert.setObject(5, revision.source(), Types.BIGINT);
        insert.setObject(6, OffsetDateTime.ofInstant(revision.seen(), ZoneOffset.UTC));
        insert.setBoolean(7, revision.backfill());
        insert.setBytes(8, revision.payload());
        insert.setString(9, revision.read() == null ? null : revision.read().fingerprint());
        insert.setBytes(10, revision.read() == null ? null : revision.read().payload());
        insert.setBytes(11, revision.original());
        insert.addBatch();
    }

    /** What later statements are compared with is the newest of a statement. */
    static void revise(Connection connection, List<Novelty> news) throws SQLException {
        Rows rows = new Rows("text", "text", "date");
        news.stream()
                .filter(one -> one.number() > 1)
                .forEach(one -> rows.add(
                        one.candidate().id(),
                        one.candidate().likeness().language(),
                        one.candidate().likeness().published()));
        rows.update(connection, """
                UPDATE statement SET language = newest.language, published = newest.published
                FROM unnest(?::text[], ?::text[], ?::date[]) AS newest (id, language, published)
                WHERE statement.id = newest.id""");
    }

    /** Remembers what sources brought that made no revision. */
    static void noteBrought(Connection connection, Map<String, KnownStatement> known) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(NOTE_BROUGHT)) {
            boolean any = false;
            for (Map.Entry<String, KnownStatement> statement : known.entrySet()) {
                for (Map.Entry<Long, String> brought :
                        statement.getValue().unnoted().entrySet()) {
                    any = true;
                    upsert.setString(1, statement.getKey());
                    upsert.setLong(2, brought.getKey());
                    upsert.setInt(3, statement.getValue().newest());
                    upsert.setString(4, brought.getValue());
                    upsert.addBatch();
                }
            }
            if (any) {
                upsert.executeBatch();
            }
        }
    }
}
