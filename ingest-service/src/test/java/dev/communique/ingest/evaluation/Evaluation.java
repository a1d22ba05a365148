package dev.communique.ingest.evaluation;

import dev.communique.ingest.reading.StatementReader;
import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.ReadStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Reads every labelled file of a folder and scores it. */
public final class Evaluation {
    private final StatementReader reader = new StatementReader();
    private final Instant seen;

    /** @param seen when everything is taken to be seen, which bounds the dates that can be right */
    public Evaluation(Instant seen) {
        this.seen = seen;
    }

    /**
     * @throws IllegalArgumentException with a sentence that names the line of {@code labels.jsonl}
     * @throws IOException where a file cannot be read
     */
    public Report run(Path folder) throws IOException {
        Map<String, Score> files = new TreeMap<>();
        Map<String, Score> publishers = new TreeMap<>();
        for (LabelledStatement label : Labels.read(folder)) {
            Score score = score(folder, label);
            files.computeIfAbsent(label.file(), file -> new Score()).add(score);
            publishers
                    .computeIfAbsent(label.publisher().name(), name -> new Score())
                    .add(score);
        }
        return new Report(publishers, files);
    }

    private Score score(Path folder, LabelledStatement label) throws IOException {
        SourceFile source = SourceFile.read(folder.resolve(label.file()));
        return Comparison.of(label, source.shown(), read(source, label));
    }

    private ReadStatement read(SourceFile source, LabelledStatement label) {
        try {
            return reader.read(source.raw(label.url()), label.publisher(), seen);
        } catch (InvalidFieldException e) {
            // Nothing in it that could be read: everything labelled is then counted as missed.
            return null;
        }
    }
}
