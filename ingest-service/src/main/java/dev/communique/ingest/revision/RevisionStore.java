package dev.communique.ingest.revision;

import dev.communique.ingest.problem.DatabaseException;
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
    private final LinkFinder finder;

    RevisionStore(DataSource database, RevisionWriter writer, LinkFinder finder) {
        this.finder = finder;
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
        LinkLocks.shared(connection);
        List<Candidate> stored = RevisionTable.asStored(connection, candidates);
        Map<String, KnownStatement> known = RevisionTable.lock(connection, stored);
        List<Novelty> news = new ArrayList<>(stored.size());
        List<Accepted> answers = number(stored, known, news);
        if (!news.isEmpty()) {
            List<Links> links = finder.link(connection, news);
            List<RevisionRow> rows = new ArrayList<>(news.size());
            for (int i = 0; i < news.size(); i++) {
                rows.add(row(news.get(i), links.get(i)));
            }
            RevisionTable.add(connection, rows);
            RevisionTable.revise(connection, news);
        }
        RevisionTable.noteBrought(connection, known);
        return answers;
    }

    private static List<Accepted> number(
            List<Candidate> candidates, Map<String, KnownStatement> known, List<Novelty> news) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            last.put(candidates.get(i).id(), i);
        }
        List<Accepted> answers = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            KnownStatement statement = known.get(candidate.id());
            Accepted answer = statement.take(candidate, last.get(candidate.id()) > i);
            answers.add(answer);
            if (answer.isNew()) {
                news.add(new Novelty(candidate, answer.revision(), statement));
            }
        }
        return answers;
    }

    private RevisionRow row(Novelty one, Links links) {
        Candidate candidate = one.candidate();
        KnownStatement statement = one.statement();
        boolean own = statement.source().equals(candidate.source().slug());
        StatementRevised.Frame frame = new StatementRevised.Frame(
                candidate.id(),
                one.number(),
                statement.source(),
                candidate.source().publisher(),
                candidate.seen(),
                candidate.backfill(),
                Cause.PUBLISHED,
                links);
        RevisionWriter.Written written = one.number() == 1 && own && links.isEmpty() && statement.correction() == null
                ? new RevisionWriter.Written(candidate.fingerprint(), candidate.payload(), null)
                : writer.write(frame, candidate.read(), statement.correction());
        return new RevisionRow(
                candidate.id(),
                one.number(),
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
