package dev.communique.ingest.source;

import dev.communique.ingest.statement.Publisher;
import java.util.Objects;

/** Which source a statement comes from, and what may be assumed about its texts. */
public record SourceRef(long id, String slug, SourceKind kind, Publisher publisher) {
    public SourceRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(publisher, "publisher");
        SourceSlug.check("source", slug);
    }
}
