package dev.communique.ingest.outage;

import java.time.Instant;
import java.util.List;

/** The record on topic {@code source-status}; see its schema in {@code deploy/topics}. */
record SourceStatus(
        String source,
        long number,
        Instant at,
        Publisher publisher,
        String condition,
        Instant since,
        String reason,
        Instant watermark,
        List<Outage> outages) {
    record Publisher(String name, String country) {}
}
