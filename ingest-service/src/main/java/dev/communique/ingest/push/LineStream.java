package dev.communique.ingest.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.SourceRef;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Answers a stream of JSON Lines while it is still being sent, each line once it is committed. */
@ApplicationScoped
class LineStream {
    static final int MOST_LINES = 100_000;
    static final long MOST_BYTES = 256_000_000;

    /** A client that pauses for longer gets its answers at once instead of with the next full chunk. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Intake intake;
    private final ObjectWriter json;

    LineStream(Intake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json.writer();
    }

    void answer(InputStream in, OutputStream out, Function<PushedStatement, SourceRef> sources, boolean backfill)
            throws IOException {
        LineIntake lines = new LineIntake(intake, sources, backfill, answers -> {
            for (LineAnswer answer : answers) {
                out.write(json.writeValueAsBytes(answer));
                out.write('\n');
            }
            out.flush();
        });
        LineReader reader = new LineReader(in, LineIntake.LONGEST_LINE);
        try (ReadAhead ahead = new ReadAhead(reader)) {
            takeAll(ahead, lines);
            lines.commit();
        }
    }

    private static void takeAll(ReadAhead ahead, LineIntake lines) throws IOException {
        Limit limit = new Limit();
        while (true) {
            Optional<ReadAhead.Event> event = ahead.poll(PAUSE);
            if (event.isEmpty()) {
                lines.commit();
            } else if (event.get() instanceof ReadAhead.Event.Next next) {
                take(next.line(), limit, lines);
            } else if (event.get() instanceof ReadAhead.Event.Failed failed) {
                // What arrived whole was accepted; the client sees by the answers how far it came.
                Log.infof(
                        "a stream of lines broke off lines=%d reason=%s",
                        limit.lines, failed.cause().getMessage());
                return;
            } else {
                return;
            }
        }
    }

    private static void take(Line line, Limit limit, LineIntake lines) throws IOException {
        boolean wasReached = limit.isReached();
        limit.count(line);
        if (!limit.isReached()) {
            lines.take(line);
        } else if (!wasReached) {
            // The rest is read to its end all the same, or a client that is still sending never sees the answers.
            lines.refuse(
                    line.number(),
                    ProblemKind.TOO_LARGE,
                    "one request takes %d lines or %d bytes; send this line and those after it in another one"
                            .formatted(MOST_LINES, MOST_BYTES));
        }
    }

    private static final class Limit {
        private long lines;
        private long bytes;

        void count(Line line) {
            lines++;
            bytes += line.length();
        }

        boolean isReached() {
            return lines > MOST_LINES || bytes > MOST_BYTES;
        }
    }
}
