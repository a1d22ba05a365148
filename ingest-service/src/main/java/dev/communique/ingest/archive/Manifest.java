package dev.communique.ingest.archive;

import dev.communique.ingest.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The rows of an archive in their order: what is said of each of its files. */
interface Manifest extends AutoCloseable {
    boolean advance() throws IOException;

    String place();

    /** @throws ProblemException where the row cannot be read */
    Row row();

    @Override
    void close() throws IOException;

    /** For archives without a manifest: a row for each file. */
    static Manifest ofNames(List<String> names, Map<String, String> fields) {
        return new Manifest() {
            private int position = -1;

            @Override
            public boolean advance() {
                return ++position < names.size();
            }

            @Override
            public String place() {
                return names.get(position);
            }

            @Override
            public Row row() {
                return new Row(Map.of(fields.getOrDefault("file", "file"), names.get(position)), fields);
            }

            @Override
            public void close() {}
        };
    }
}
