package dev.communique.ingest.revision;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.statement.ReadStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Gives candidates their revision numbers and keeps the new ones; a whole list costs one transaction and a few round
 * trips. Statements are locked in the order of their ids, so that lists that overlap cannot block each other for good.
 */
@ApplicationScoped
class RevisionStore {
    private final DataSource database;
    private final RevisionWriter writer;

    RevisionStore(DataSource database, RevisionWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Commits all of it or none. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException("statements could not be stored", e);
        }
    }

    /** Commits all of them or none; the answers are in the candidates' order. */
    List<Accepted> accept(List<Candidate> candidates) {
        return inTransaction(connection -> accept(connection, candidates));
    }

    private List<Accepted> accept(Connection connection, List<Candidate> candidates) throws SQLException {
        Map<String, KnownStatement> known = RevisionTable.lock(connection, candidates);
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            last.put(candidates.get(i).id(), i);
        }
        List<Accepted> answers = new ArrayList<>(candidates.size());
        List<RevisionRow> rows = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            KnownStatement statement = known.get(candidate.id());
            Accepted answer = statement.take(candidate, last.get(candidate.id()) > i);
            answers.add(answer);
            if (answer.isNew()) {
                rows.add(row(candidate, answer.revision(), statement));
            }
        }
        RevisionTable.add(connection, rows);
        RevisionTable.noteBrought(connection, known);
        return answers;
    }

    private RevisionRow row(Candidate candidate, int number, KnownStatement statement) {
        ReadStatement read = candidate.read();
        boolean own = statement.source().equals(candidate.source().slug());
        StatementRevised.Frame frame = new StatementRevised.Frame(
                candidate.id(),
                number,
                statement.source(),
                candidate.source().publisher(),
                candidate.seen(),
                candidate.backfill(),
                Cause.PUBLISHED,
                Links.NONE);
        RevisionWriter.Written written = number == 1 && own && statement.correction() == null
                ? new RevisionWriter.Written(candidate.fingerprint(), candidate.payload(), null)
                : writer.write(frame, read, statement.correction());
        return new RevisionRow(
                candidate.id(),
                number,
                written.fingerprint(),
                RevisionReason.PUBLISHED,
                own ? null : Long.valueOf(candidate.source().id()),
                candidate.seen(),
                candidate.backfill(),
                written.payload(),
                written.read(),
                candidate.original());
    }
}
