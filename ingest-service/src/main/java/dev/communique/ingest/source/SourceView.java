package dev.communique.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
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
     * @param interval between two reads at present, with the reason for it; null where it is not polled
     * @param movedTo where it is read now, or null: at its url
     * @param validatorsTrusted false once it said that nothing had changed although something had
     * @param failures reads that failed since the last one that did not
     * @param health what its reads have shown, or null where it was never polled
     * @param statements found by this source
     */
    record State(
            Instant created,
            Instant lastRead,
            Instant lastSuccess,
            Instant nextRead,
            String interval,
            String intervalReason,
            String movedTo,
            boolean validatorsTrusted,
            int failures,
            String lastProblem,
            SourceHealth.Health health,
            long statements) {}

    /** @param archive how far it is read, or null where it is no archive */
    static SourceView of(Source source, long statements, SourceHealth.Health health, ArchiveState archive) {
        return new SourceView(
                source.slug,
                source.kind,
                source.url,
                source.path,
                new Publisher(source.publisherName, source.publisherCountry, source.publisherZone),
                source.language,
                text(source.interval()),
                source.paused,
                source.settings,
                archive,
                new State(
                        source.createdAt,
                        source.lastRead,
                        source.lastSuccess,
                        source.nextRead,
                        text(source.polling.pause()),
                        source.polling.pauseReason,
                        source.polling.movedTo,
                        !source.polling.distrusted,
                        source.failures,
                        source.lastProblem,
                        health,
                        statements));
    }

    private static String text(Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
