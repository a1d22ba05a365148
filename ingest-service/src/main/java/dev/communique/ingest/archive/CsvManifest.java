package dev.communique.ingest.archive;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A manifest as a CSV table in UTF-8 whose first row names the fields. */
final class CsvManifest implements Manifest {
    /** Longer than any sensible row, so that a quote that is never closed is found out before the heap is full. */
    private static final int LONGEST_ROW = 1 << 20;

    private final String name;
    private final Map<String, String> fields;
    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private CSVRecord row;

    CsvManifest(String name, InputStream in, Map<String, String> fields) throws IOException {
        this.name = name;
        this.fields = fields;
        reader = new BoundedReader(withoutMark(in));
        try {
            parser = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .setIgnoreEmptyLines(true)
                    .setIgnoreSurroundingSpaces(true)
                    .get()
                    .parse(reader);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ArchiveException(name + " is no table with a first row of names", e);
        }
        rows = parser.iterator();
    }

    private static Reader withoutMark(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    @Override
    public boolean advance() throws IOException {
        try {
            reader.left = LONGEST_ROW;
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new ArchiveException(
                    "%s cannot be read behind line %d: a quote may be missing"
                            .formatted(name, parser.getCurrentLineNumber()),
                    e);
        }
    }

    @Override
    public String place() {
        return "%s row %d".formatted(name, row.getRecordNumber());
    }

    @Override
    public Row row() {
        return new Row(row.toMap(), fields);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class BoundedReader extends FilterReader {
        private int left = LONGEST_ROW;

        BoundedReader(Reader reader) {
            super(reader);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int characters) throws IOException {
            left -= characters;
            if (left < 0) {
                throw new IOException("a row is longer than " + LONGEST_ROW + " characters");
            }
        }
    }
}
