package dev.communique.ingest.archive;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.source.ArchiveSource;
import dev.communique.ingest.statement.RawStatement;
import java.io.IOException;
import java.io.InputStream;

/** A file with a statement on each line, as a JSON object. */
final class JsonLinesArchive implements Archive {
    private static final int LONGEST_LINE = 10 << 20;

    private final Manifest rows;
    private final ArchiveSource source;

    JsonLinesArchive(InputStream in, ArchiveSource source) {
        rows = new JsonRows("", in, LONGEST_LINE, source.fields());
        this.source = source;
    }

    @Override
    public boolean advance() throws IOException {
        return rows.advance();
    }

    @Override
    public String place() {
        return rows.place();
    }

    @Override
    public RawStatement read() {
        Row row = rows.row();
        String text = row.value("text");
        String html = row.value("html");
        if ((text == null) == (html == null)) {
            throw ProblemException.invalid("text", "a line must hold either text or html");
        }
        return row.statement(text, html, source.ref().publisher());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
