package dev.communique.analysis.outage;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a source could not be read, or in which what it listed cannot have been all.
 *
 * @param to exclusive; null while it goes on
 * @param caughtUp whether all that was published meanwhile was read afterwards
 */
record Outage(String id, String kind, Instant from, Instant to, boolean caughtUp, String reason) {
    Outage {
        Objects.requireNonNull(id, "outages.id");
        Objects.requireNonNull(kind, "outages.kind");
        Objects.requireNonNull(from, "outages.from");
        Objects.requireNonNull(reason, "outages.reason");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("outages.to must not lie before outages.from");
        }
    }
}
