package dev.communique.ingest.archive;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.push.Line;
import dev.communique.ingest.push.LineReader;
import dev.communique.ingest.source.ArchiveSource;
import dev.communique.ingest.statement.RawStatement;
import java.io.IOException;
import java.io.InputStream;

/** A file with a JSON object on each line; lines are read one at a time. */
final class JsonLinesArchive implements Archive {
    private static final int LONGEST_LINE = 10 << 20;

    private final InputStream in;
    private final LineReader lines;
    private final ArchiveSource source;
    private Line line;

    JsonLinesArchive(InputStream in, ArchiveSource source) {
        this.in = in;
        this.source = source;
        lines = new LineReader(in, LONGEST_LINE);
    }

    @Override
    public boolean advance() throws IOException {
        line = lines.next();
        return line != null;
    }

    @Override
    public String place() {
        return "line " + line.number();
    }

    @Override
    public RawStatement read() {
        if (line.isTooLong()) {
            throw ProblemException.invalid(null, "a line may have %d bytes at most".formatted(LONGEST_LINE));
        }
        Row row = Row.ofJson(line.bytes(), source.fields());
        String text = row.value("text");
        String html = row.value("html");
        if ((text == null) == (html == null)) {
            throw ProblemException.invalid("text", "a line must hold either text or html");
        }
        return row.statement(text, html, source.ref().publisher());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
