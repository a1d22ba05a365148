package dev.communique.ingest.revision;

import dev.communique.ingest.problem.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Gives candidates their revision numbers and keeps the new ones; a whole list costs one transaction and four round
 * trips. Statements are locked in the order of their ids, so that lists that overlap cannot block each other for good.
 */
@ApplicationScoped
class RevisionStore {
    private static final String ADD_STATEMENTS = """
            INSERT INTO statement (id, source_id) SELECT * FROM unnest(?::text[], ?::bigint[])
            ON CONFLICT DO NOTHING""";
    private static final String LOCK_STATEMENTS = """
            SELECT statement.id, source.slug FROM statement JOIN source ON source.id = statement.source_id
            WHERE statement.id = ANY (?) ORDER BY statement.id FOR UPDATE OF statement""";
    private static final String FIND_REVISIONS =
            "SELECT statement_id, number, fingerprint FROM revision WHERE statement_id = ANY (?)";
    private static final String ADD_REVISION = """
            INSERT INTO revision (statement_id, number, fingerprint, seen, backfill, payload, original)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final CandidateReader reader;

    RevisionStore(DataSource database, CandidateReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** Commits all of them or none; the answers are in the candidates' order. */
    List<Accepted> accept(List<Candidate> candidates) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Accepted> answers = addNew(connection, candidates, lock(connection, candidates));
                connection.commit();
                return answers;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException("statements could not be stored", e);
        }
    }

    private List<Accepted> addNew(Connection connection, List<Candidate> candidates, Map<String, Known> known)
            throws SQLException {
        List<Accepted> answers = new ArrayList<>(candidates.size());
        try (PreparedStatement insert = connection.prepareStatement(ADD_REVISION)) {
            boolean any = false;
            for (Candidate candidate : candidates) {
                Known statement = known.get(candidate.id());
                Accepted answer = statement.number(candidate);
                answers.add(answer);
                if (answer.isNew()) {
                    any = true;
                    add(insert, candidate, answer.revision(), statement.source);
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
        return answers;
    }

    private static Map<String, Known> lock(Connection connection, List<Candidate> candidates) throws SQLException {
        Map<String, Long> sources = new TreeMap<>();
        candidates.forEach(candidate ->
                sources.putIfAbsent(candidate.id(), candidate.source().id()));
        Array ids = connection.createArrayOf("text", sources.keySet().toArray());
        try (PreparedStatement insert = connection.prepareStatement(ADD_STATEMENTS)) {
            insert.setArray(1, ids);
            insert.setArray(
                    2, connection.createArrayOf("bigint", sources.values().toArray()));
            insert.executeUpdate();
        }
        Map<String, Known> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK_STATEMENTS)) {
            select.setArray(1, ids);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                known.put(rows.getString(1), new Known(rows.getString(2)));
            }
        }
        try (PreparedStatement select = connection.prepareStatement(FIND_REVISIONS)) {
            select.setArray(1, ids);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                known.get(rows.getString(1)).numbers.put(rows.getString(3), rows.getInt(2));
            }
        }
        return known;
    }

    private void add(PreparedStatement insert, Candidate candidate, int number, String source) throws SQLException {
        insert.setString(1, candidate.id());
        insert.setInt(2, number);
        insert.setString(3, candidate.fingerprint());
        insert.setObject(4, OffsetDateTime.ofInstant(candidate.seen(), ZoneOffset.UTC));
        insert.setBoolean(5, candidate.backfill());
        insert.setBytes(6, reader.payload(candidate, number, source));
        insert.setBytes(7, candidate.original());
        insert.addBatch();
    }

    /** What is stored of a statement: its source, and the numbers of its revisions by their fingerprints. */
    private static final class Known {
        private final String source;
        private final Map<String, Integer> numbers = new HashMap<>();

        Known(String source) {
            this.source = source;
        }

        Accepted number(Candidate candidate) {
            Integer number = numbers.get(candidate.fingerprint());
            boolean isNew = number == null;
            if (isNew) {
                // Revisions are never deleted, so their numbers have no holes.
                number = numbers.size() + 1;
                numbers.put(candidate.fingerprint(), number);
            }
            return new Accepted(candidate.id(), number, isNew);
        }
    }
}
