package dev.communique.ingest.push;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.SourceRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Takes a whole file of JSON Lines, each the object that is pushed, for one source. */
@ApplicationScoped
public class FileOfLines {
    private final Intake intake;

    FileOfLines(Intake intake) {
        this.intake = intake;
    }

    /**
     * How it went.
     *
     * @param firstProblem a sentence with the line's number; null where no line was refused
     */
    public record Tally(long lines, long refused, String firstProblem) {
        private Tally and(LineAnswer answer) {
            if (answer instanceof LineAnswer.Refused refusal) {
                String problem = "line %d: %s"
                        .formatted(refusal.line(), refusal.problem().detail());
                return new Tally(lines + 1, refused + 1, firstProblem == null ? problem : firstProblem);
            }
            return new Tally(lines + 1, refused, firstProblem);
        }
    }

    /**
     * Takes all lines.
     *
     * @throws IOException where the file cannot be read on
     * @throws DatabaseException where a line was not stored: then the file is to be read again
     */
    public Tally take(InputStream in, SourceRef source, boolean backfill) throws IOException {
        Tally[] tally = {new Tally(0, 0, null)};
        LineIntake lines = new LineIntake(intake, pushed -> only(pushed, source), backfill, answers -> {
            for (LineAnswer answer : answers) {
                if (answer instanceof LineAnswer.Refused refusal && refusal.isPassing()) {
                    throw new DatabaseException(refusal.problem().detail(), null);
                }
                tally[0] = tally[0].and(answer);
            }
        });
        LineReader reader = new LineReader(in, LineIntake.LONGEST_LINE);
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.take(line);
        }
        lines.commit();
        return tally[0];
    }

    private static SourceRef only(PushedStatement pushed, SourceRef source) {
        if (pushed.source() != null && !pushed.source().equals(source.slug())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "source",
                    "source must be %s or left out in this folder".formatted(source.slug()));
        }
        return source;
    }
}
