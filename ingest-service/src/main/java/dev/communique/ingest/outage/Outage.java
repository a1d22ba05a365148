package dev.communique.ingest.outage;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A time in which a source was not read, or cannot have listed all.
 *
 * @param kind a {@link Condition}'s word, {@code unread} or {@code overrun}
 * @param to exclusive; null while it goes on
 * @param caughtUp whether all that was published meanwhile was read afterwards
 */
public record Outage(String id, String kind, Instant from, Instant to, boolean caughtUp, String reason) {
    public Outage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(reason, "reason");
    }

    static Outage begun(Condition condition, Instant from, String reason) {
        return new Outage(newId(), condition.text(), from, null, false, reason);
    }

    static Outage over(String kind, Instant from, Instant to, boolean caughtUp, String reason) {
        return new Outage(newId(), kind, from, to, caughtUp, reason);
    }

    Outage endedAt(Instant to, boolean caughtUp) {
        return new Outage(id, kind, from, to, caughtUp, reason);
    }

    private static String newId() {
        return "ou_" + UUID.randomUUID();
    }
}
