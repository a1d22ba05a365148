package dev.communique.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A source as callers see it: its settings and how it is doing. */
record SourceView(
        String slug,
        SourceKind kind,
        String url,
        String path,
        Publisher publisher,
        String language,
        String interval,
        boolean paused,
        @JsonUnwrapped KindSettings settings,
        @JsonInclude(JsonInclude.Include.NON_NULL) ArchiveState archive,
        State state) {

    record Publisher(String name, String country, String zone) {}

    /**
     * @param failures reads that failed since the last one that did not
     * @param statements found by this source
     */
    record State(
            Instant created,
            Instant lastRead,
            Instant lastSuccess,
            Instant nextRead,
            int failures,
            String lastProblem,
            long statements) {}

    /** @param archive how far it is read, or null where it is no archive */
    static SourceView of(Source source, long statements, ArchiveState archive) {
        return new SourceView(
                source.slug,
                source.kind,
                source.url,
                source.path,
                new Publisher(source.publisherName, source.publisherCountry, source.publisherZone),
                source.language,
                source.kind.isPolled() ? source.interval().toString() : null,
                source.paused,
                source.settings,
                archive,
                new State(
                        source.createdAt,
                        source.lastRead,
                        source.lastSuccess,
                        source.nextRead,
                        source.failures,
                        source.lastProblem,
                        statements));
    }
}
