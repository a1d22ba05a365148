package dev.communique.ingest.revision;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.statement.ReadStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts statements right by hand, and withdraws them; each is a revision that nothing read later undoes. */
@ApplicationScoped
class HandMadeRevisions {
    private static final String SET_CORRECTION = "UPDATE statement SET correction = ?::jsonb WHERE id = ?";
    private static final String WITHDRAW = "UPDATE statement SET withdrawn = true WHERE id = ?";

    private final RevisionStore store;
    private final RevisionWriter writer;
    private final Succession succession;
    private final Relay relay;
    private final Clock clock;

    HandMadeRevisions(RevisionStore store, RevisionWriter writer, Succession succession, Relay relay, Clock clock) {
        this.succession = succession;
        this.store = store;
        this.writer = writer;
        this.relay = relay;
        this.clock = clock;
    }

    /** @throws ProblemException where there is no such statement, or no longer */
    Accepted correct(String id, CorrectionForm form) {
        Accepted answer = store.inTransaction(connection -> {
            NewestRevision newest = present(connection, id);
            if (newest.withdrawn()) {
                throw new ProblemException(
                        ProblemKind.GONE, "id", "this statement was withdrawn and cannot be corrected");
            }
            Correction correction = newest.correction().changedBy(form.changes());
            setCorrection(connection, id, correction);
            return correct(connection, newest, correction, form);
        });
        relay.wake();
        return answer;
    }

    private Accepted correct(Connection connection, NewestRevision newest, Correction correction, CorrectionForm form)
            throws SQLException {
        StatementRevised before = writer.read(newest.payload());
        ReadStatement read = writer.read(newest.readPayload()).content();
        if (correction.appliedTo(read).equals(before.content())) {
            return new Accepted(newest.statement(), newest.number(), false);
        }
        Cause cause = new Cause(RevisionReason.CORRECTION, form.author(), form.comment());
        Instant now = now();
        StatementRevised.Frame frame = StatementRevised.Frame.after(newest, before, now, cause, before.links());
        RevisionWriter.Written written = writer.write(frame, read, correction);
        add(connection, newest, cause, now, written);
        return new Accepted(newest.statement(), newest.number() + 1, true);
    }

    /**
     * Withdrawing once more changes nothing.
     *
     * @throws ProblemException where there is no such statement
     */
    Accepted withdraw(String id, Cause cause) {
        Accepted answer = store.inTransaction(connection -> {
            LinkLocks.alone(connection);
            Map<String, Boolean> dependents = LinkTable.dependents(connection, id);
            Set<String> all = new TreeSet<>(dependents.keySet());
            all.add(id);
            Map<String, NewestRevision> locked = NewestRevision.lock(connection, all);
            NewestRevision newest = present(locked.get(id));
            if (newest.withdrawn()) {
                return new Accepted(id, newest.number(), false);
            }
            try (PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
                update.setString(1, id);
                update.executeUpdate();
            }
            Instant now = now();
            StatementRevised last = writer.read(newest.payload()).withdrawn(newest.number() + 1, now, cause);
            add(
                    connection,
                    newest,
                    cause,
                    now,
                    new RevisionWriter.Written(newest.fingerprint(), writer.bytes(last), newest.read()));
            succession.of(connection, id, dependents, locked, now);
            return new Accepted(id, newest.number() + 1, true);
        });
        relay.wake();
        return answer;
    }

    private static NewestRevision present(Connection connection, String id) throws SQLException {
        return present(NewestRevision.lock(connection, List.of(id)).get(id));
    }

    private static NewestRevision present(NewestRevision newest) {
        if (newest == null) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "id", "no statement with this id was accepted here");
        }
        return newest;
    }

    private static void setCorrection(Connection connection, String id, Correction correction) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET_CORRECTION)) {
            update.setString(1, correction.column());
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    private static void add(
            Connection connection, NewestRevision newest, Cause cause, Instant now, RevisionWriter.Written written)
            throws SQLException {
        RevisionTable.add(connection, List.of(newest.next(cause.reason(), now, written)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
