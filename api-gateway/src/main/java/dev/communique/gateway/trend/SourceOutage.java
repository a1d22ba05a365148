package dev.communique.gateway.trend;

import java.time.Instant;

/**
 * A time in which a source was not read, or cannot have listed all.
 *
 * @param country the publisher's, or null
 * @param to exclusive; null while it goes on
 */
record SourceOutage(
        String source, String country, String kind, Instant from, Instant to, boolean caughtUp, String reason) {
    boolean fallsInto(Bucket bucket) {
        return from.isBefore(bucket.end().toInstant())
                && (to == null || to.isAfter(bucket.start().toInstant()));
    }

    /** Whether what a theme looks through comes from this source too. */
    boolean concerns(TrendFinder.Cover cover) {
        return (cover.sources().isEmpty() || cover.sources().contains(source))
                && (cover.countries().isEmpty() || cover.countries().contains(country));
    }
}
