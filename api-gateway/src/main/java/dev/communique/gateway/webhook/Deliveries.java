package dev.communique.gateway.webhook;

import dev.communique.gateway.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was, is and will be told to webhooks. A row is claimed by moving its next try past what one can take. */
@ApplicationScoped
class Deliveries {
    /** Twice what a call can take at most: after that, who claimed it is dead. */
    private final Duration lease;

    private final Database database;
    private final Clock clock;

    Deliveries(Database database, Clock clock, WebhookConfig config) {
        this.database = database;
        this.clock = clock;
        this.lease = config.timeout().multipliedBy(2);
    }

    /** Adds what is not there yet, all or nothing; unknown webhooks get nothing. */
    void add(List<Delivery.New> alerts) {
        database.transaction(transaction -> {
            for (Delivery.New alert : alerts) {
                transaction.execute(
                        """
                        INSERT INTO delivery (webhook_id, alert_id, payload, state, next_try, created)
                        SELECT id, ?, ?, 'pending', ?, ? FROM webhook WHERE id = ANY (?)
                        ON CONFLICT (alert_id, webhook_id) DO NOTHING
                        """,
                        List.of(
                                alert.alertId(),
                                alert.payload(),
                                now(),
                                now(),
                                alert.webhooks().toArray(String[]::new)));
            }
            return null;
        });
    }

    /** Claims the longest due delivery of each webhook that is not busy; instances never claim the same. */
    List<Delivery.Due> claim(Collection<String> busy) {
        return database.query(
                """
                UPDATE delivery d
                SET next_try = ?
                FROM webhook w CROSS JOIN LATERAL (
                    SELECT id FROM delivery
                    WHERE webhook_id = w.id AND state = 'pending' AND next_try <= ?
                    ORDER BY next_try, id
                    LIMIT 1
                    FOR UPDATE SKIP LOCKED
                ) AS due
                WHERE d.id = due.id AND w.disabled IS NULL AND w.id <> ALL (?)
                RETURNING d.id, w.id, w.url, w.secret, d.alert_id, d.payload, d.tries, d.next_try
                """,
                List.of(at(clock.instant().plus(lease)), now(), busy.toArray(String[]::new)),
                row -> new Delivery.Due(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getObject(8, OffsetDateTime.class)));
    }

    void delivered(Delivery.Due due, WebhookCall call) {
        finish(due, call, "delivered", null);
    }

    void tryAgain(Delivery.Due due, WebhookCall call, Duration delay) {
        finish(due, call, "pending", clock.instant().plus(delay));
    }

    void giveUp(Delivery.Due due, WebhookCall call) {
        finish(due, call, "given-up", null);
    }

    /** The receiver wants no more: nothing is sent to it until somebody enables it again. */
    void disable(Delivery.Due due, WebhookCall call) {
        if (!finish(due, call, "given-up", null)) {
            return;
        }
        database.execute("""
                UPDATE webhook SET disabled = ?, disabled_because = 'It answered 410 Gone.'
                WHERE id = ? AND disabled IS NULL
                """, List.of(now(), due.webhookId()));
    }

    /** Makes a delivery due now, with all its tries before it. */
    boolean replay(String webhookId, long id) {
        return database.execute("""
                        UPDATE delivery SET state = 'pending', tries = 0, next_try = ?
                        WHERE webhook_id = ? AND id = ?
                        """, List.of(now(), webhookId, id)) > 0;
    }

    Optional<Delivery> withId(String webhookId, long id) {
        return list("webhook_id = ? AND id = ?", List.of(webhookId, id), 1).stream()
                .findFirst();
    }

    /**
     * Newest first.
     *
     * @param beforeId of the last one of the page before, or {@link Long#MAX_VALUE}
     */
    List<Delivery> of(String webhookId, long beforeId, int limit) {
        return list("webhook_id = ? AND id < ?", List.of(webhookId, beforeId), limit);
    }

    private List<Delivery> list(String condition, List<?> arguments, int limit) {
        return database.transaction(transaction -> {
            List<Delivery> deliveries =
                    transaction.query("""
                    SELECT id, alert_id, state, created, next_try FROM delivery
                    WHERE %s
                    ORDER BY id DESC
                    LIMIT %d
                    """.formatted(condition, limit), arguments, Deliveries::delivery);
            String ids = deliveries.stream().map(Delivery::id).collect(Collectors.joining(","));
            Map<String, List<Delivery.Try>> tries =
                    transaction
                            .query("""
                            SELECT delivery_id, at, status, milliseconds, error FROM delivery_try
                            WHERE delivery_id = ANY (?::bigint[])
                            ORDER BY at
                            """, List.of("{" + ids + "}"), row -> Map.entry(row.getString(1), tryOf(row)))
                            .stream()
                            .collect(Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return deliveries.stream()
                    .map(delivery -> new Delivery(
                            delivery.id(),
                            delivery.alert(),
                            delivery.state(),
                            delivery.created(),
                            delivery.nextTry(),
                            tries.getOrDefault(delivery.id(), List.of())))
                    .toList();
        });
    }

    /**
     * Remembers the try, and what follows from it unless the delivery was claimed or replayed since: then it is not
     * this try's to decide.
     */
    private boolean finish(Delivery.Due due, WebhookCall call, String state, Instant nextTry) {
        return database.transaction(transaction -> {
            int decided = transaction.execute(
                    """
                    UPDATE delivery SET state = ?, tries = tries + 1, next_try = ?
                    WHERE id = ? AND state = 'pending' AND next_try = ?
                    """, Arrays.asList(state, nextTry == null ? null : at(nextTry), due.id(), due.claimedUntil()));
            // Selected, because the webhook may have been removed while it was called.
            transaction.execute("""
                    INSERT INTO delivery_try (delivery_id, at, status, milliseconds, error)
                    SELECT id, ?, ?, ?, ? FROM delivery WHERE id = ?
                    """, Arrays.asList(now(), call.status(), call.milliseconds(), call.error(), due.id()));
            return decided > 0;
        });
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString(1), row.getString(2), row.getString(3), instant(row, 4), instant(row, 5), List.of());
    }

    private static Delivery.Try tryOf(ResultSet row) throws SQLException {
        return new Delivery.Try(instant(row, 2), row.getObject(3, Integer.class), row.getLong(4), row.getString(5));
    }

    private static String instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant().toString();
    }
}
