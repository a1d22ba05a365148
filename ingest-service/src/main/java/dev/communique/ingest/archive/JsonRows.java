package dev.communique.ingest.archive;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.push.Line;
import dev.communique.ingest.push.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Rows as JSON objects, one on each line; lines are read one at a time. */
final class JsonRows implements Manifest {
    private final String file;
    private final InputStream in;
    private final int longestLine;
    private final LineReader lines;
    private final Map<String, String> fields;
    private Line line;

    /**
     * @param file in which the lines are, as people are told of it; empty where there is no other one
     * @param longestLine in bytes; a longer one is a row that cannot be read
     */
    JsonRows(String file, InputStream in, int longestLine, Map<String, String> fields) {
        this.file = file;
        this.in = in;
        this.longestLine = longestLine;
        this.fields = fields;
        lines = new LineReader(in, longestLine);
    }

    @Override
    public boolean advance() throws IOException {
        line = lines.next();
        return line != null;
    }

    @Override
    public String place() {
        return "%s line %d".formatted(file, line.number()).strip();
    }

    @Override
    public Row row() {
        if (line.isTooLong()) {
            throw ProblemException.invalid(null, "a line may have %d bytes at most".formatted(longestLine));
        }
        return Row.ofJson(line.bytes(), fields);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
