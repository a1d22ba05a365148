package dev.communique.ingest.revision;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.statement.ReadStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads kept originals with the reader of today; what it reads differently is a revision that alerts nobody. */
@ApplicationScoped
class Rereading {
    private final RevisionStore store;
    private final RevisionWriter writer;
    private final CandidateReader reader;
    private final Relay relay;
    private final Clock clock;

    Rereading(RevisionStore store, RevisionWriter writer, CandidateReader reader, Relay relay, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.reader = reader;
        this.relay = relay;
        this.clock = clock;
    }

    /** @throws ProblemException where there is no such statement, no longer, or where it cannot be read any more */
    Accepted reread(String id) {
        while (true) {
            KeptOriginal kept = store.inTransaction(connection -> KeptOriginal.of(connection, id))
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.NOT_FOUND, "id", "no statement with this id was accepted here"));
            if (kept.withdrawn()) {
                throw new ProblemException(
                        ProblemKind.GONE, "id", "this statement was withdrawn and is not read again");
            }
            ReadStatement read = reader.readAgain(kept);
            // Reading takes long for a lock: where a revision came meanwhile, that one is to be read again.
            Optional<Accepted> answer = store.inTransaction(connection -> accept(connection, kept, read));
            if (answer.isPresent()) {
                relay.wake();
                return answer.get();
            }
        }
    }

    private Optional<Accepted> accept(Connection connection, KeptOriginal kept, ReadStatement read)
            throws SQLException {
        NewestRevision newest =
                NewestRevision.lock(connection, List.of(kept.statement())).get(kept.statement());
        if (newest.number() != kept.newest()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StatementRevised before = writer.read(newest.payload());
        StatementRevised.Frame frame = new StatementRevised.Frame(
                kept.statement(),
                newest.number() + 1,
                before.source(),
                kept.source().publisher(),
                now,
                newest.backfill(),
                Cause.REREAD,
                before.links());
        RevisionWriter.Written written = writer.write(frame, read, newest.correction());
        byte[] asRead =
                written.read() == null ? written.payload() : written.read().payload();
        if (writer.read(asRead).isOfSameContent(writer.read(newest.readPayload()))) {
            return Optional.of(new Accepted(kept.statement(), newest.number(), false));
        }
        RevisionTable.add(connection, List.of(newest.next(RevisionReason.REREAD, now, written)));
        return Optional.of(new Accepted(kept.statement(), newest.number() + 1, true));
    }
}
