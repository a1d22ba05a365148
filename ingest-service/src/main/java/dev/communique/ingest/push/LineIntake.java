package dev.communique.ingest.push;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.problem.Problem;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.revision.Accepted;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.SourceRef;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Takes statements written as JSON Lines, and commits them in chunks. A line that cannot be accepted is answered with
 * its problem and stops no other.
 */
final class LineIntake {
    static final int LONGEST_LINE = 10 << 20;
    private static final int CHUNK_LINES = 200;
    private static final int CHUNK_BYTES = 4 << 20;

    /** Is told of each chunk once it is committed: one answer a line, in order. */
    @FunctionalInterface
    interface Answers {
        void committed(List<LineAnswer> answers) throws IOException;
    }

    /** A line that was read; one of statement and problem is null. */
    private record Taken(long line, Intake.Ready statement, Problem problem) {}

    private final Intake intake;
    private final Function<PushedStatement, SourceRef> sources;
    private final boolean backfill;
    private final Answers answers;
    private final List<Taken> chunk = new ArrayList<>();
    private int bytes;

    /** @param sources the source of a statement; throws ProblemException where it may not name the one it names */
    LineIntake(Intake intake, Function<PushedStatement, SourceRef> sources, boolean backfill, Answers answers) {
        this.intake = intake;
        this.sources = sources;
        this.backfill = backfill;
        this.answers = answers;
    }

    /** Reads the line; commits when the chunk is full. */
    void take(Line line) throws IOException {
        if (line.isTooLong()) {
            refuse(line.number(), ProblemKind.TOO_LARGE, "a line may have " + LONGEST_LINE + " bytes at most");
            return;
        }
        add(read(line));
        bytes += line.bytes().length;
        if (bytes >= CHUNK_BYTES) {
            commit();
        }
    }

    private Taken read(Line line) {
        try {
            PushedStatement pushed = PushedStatement.parse(line.bytes());
            SourceRef source = sources.apply(pushed);
            return new Taken(line.number(), intake.read(pushed.statement(), source, backfill), null);
        } catch (ProblemException e) {
            return new Taken(line.number(), null, e.problem());
        } catch (DatabaseException e) {
            Log.errorf(e, "the source of a line was not found");
            return new Taken(line.number(), null, notStored());
        } catch (RuntimeException e) {
            // The fault of one line must not end the others. Its message may quote the text.
            Log.errorf("line not read reason=%s", e.getClass());
            return refused(
                    line.number(), ProblemKind.INTERNAL, "the line could not be read; the service's log says why");
        }
    }

    void refuse(long line, ProblemKind kind, String sentence) throws IOException {
        add(refused(line, kind, sentence));
    }

    private static Taken refused(long line, ProblemKind kind, String sentence) {
        return new Taken(line, null, new ProblemException(kind, null, sentence).problem());
    }

    private void add(Taken taken) throws IOException {
        chunk.add(taken);
        if (chunk.size() >= CHUNK_LINES) {
            commit();
        }
    }

    /** Commits what was taken since the last time. */
    void commit() throws IOException {
        if (chunk.isEmpty()) {
            return;
        }
        List<LineAnswer> result = committed();
        chunk.clear();
        bytes = 0;
        answers.committed(result);
    }

    private static Problem notStored() {
        return new ProblemException(ProblemKind.UNAVAILABLE, null, "the line was not stored; send it again").problem();
    }

    private List<LineAnswer> committed() {
        List<Intake.Ready> ready = chunk.stream()
                .filter(taken -> taken.statement() != null)
                .map(Taken::statement)
                .toList();
        try {
            Iterator<Accepted> accepted = intake.commit(ready).iterator();
            return chunk.stream()
                    .<LineAnswer>map(taken -> taken.statement() == null
                            ? new LineAnswer.Refused(taken.line(), taken.problem())
                            : new LineAnswer.Taken(accepted.next()))
                    .toList();
        } catch (DatabaseException e) {
            Log.errorf(e, "a chunk of lines was not stored lines=%d", chunk.size());
            Problem notStored = notStored();
            return chunk.stream()
                    .<LineAnswer>map(taken ->
                            new LineAnswer.Refused(taken.line(), taken.problem() == null ? notStored : taken.problem()))
                    .toList();
        }
    }
}
