package dev.communique.ingest.archive;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.push.Line;
import dev.communique.ingest.push.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A manifest with a JSON object on each line. */
final class JsonManifest implements Manifest {
    private static final int LONGEST_LINE = 1 << 20;

    private final String name;
    private final InputStream in;
    private final LineReader lines;
    private final Map<String, String> fields;
    private Line line;

    JsonManifest(String name, InputStream in, Map<String, String> fields) {
        this.name = name;
        this.in = in;
        this.fields = fields;
        lines = new LineReader(in, LONGEST_LINE);
    }

    @Override
    public boolean advance() throws IOException {
        line = lines.next();
        return line != null;
    }

    @Override
    public String place() {
        return "%s line %d".formatted(name, line.number());
    }

    @Override
    public Row row() {
        if (line.isTooLong()) {
            throw ProblemException.invalid(null, "a line may have %d bytes at most".formatted(LONGEST_LINE));
        }
        return Row.ofJson(line.bytes(), fields);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
