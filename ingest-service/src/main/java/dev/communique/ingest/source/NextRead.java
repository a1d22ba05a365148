package dev.communique.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When a source is read next.
 *
 * @param interval between two reads at present
 * @param why a few words for the source's owner
 */
public record NextRead(Instant at, Duration interval, String why) {
    public NextRead {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(why, "why");
    }
}
