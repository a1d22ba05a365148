package dev.communique.analysis.outage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How reading a source is going, as ingest-service says it in topic {@code source-status}.
 *
 * @param number rises with every record of the source
 * @param since since when the condition holds
 * @param reason or null
 * @param watermark up to then all that the source listed is known to be here; null where nothing is known
 * @param outages those that go on, and those that ended lately
 */
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
    SourceStatus {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(since, "since");
        outages = List.copyOf(outages);
        if (!source.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("source must be 1 to 64 of a-z, 0-9 and -");
        }
    }

    /** @param country ISO 3166-1 alpha-2, or null */
    record Publisher(String name, String country) {
        Publisher {
            Objects.requireNonNull(name, "publisher.name");
        }
    }
}
