package dev.communique.gateway.webhook;

import dev.communique.gateway.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks that are kept. */
@ApplicationScoped
public class Webhooks {
    private static final int SECRET_BYTES = 32;
    private static final String COLUMNS = "id, url, description, created, disabled, disabled_because";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of the ids that there is no webhook of. */
    public List<String> unknown(Collection<String> ids) {
        List<String> known = database.query(
                "SELECT id FROM webhook WHERE id = ANY (?)",
                Arrays.asList(new Object[] {ids.toArray(String[]::new)}),
                row -> row.getString(1));
        return ids.stream().filter(id -> !known.contains(id)).distinct().toList();
    }

    List<Webhook> all() {
        return database.query("SELECT " + COLUMNS + " FROM webhook ORDER BY created, id", List.of(), Webhooks::webhook);
    }

    Optional<Webhook> withId(String id) {
        return database
                .query("SELECT " + COLUMNS + " FROM webhook WHERE id = ?", List.of(id), Webhooks::webhook)
                .stream()
                .findFirst();
    }

    /** The only answer that holds the secret. */
    Webhook add(Webhook.Content content) {
        String id = "wh_" + UUID.randomUUID();
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        database.execute(
                "INSERT INTO webhook (id, url, description, secret, created) VALUES (?, ?, ?, ?, ?)",
                Arrays.asList(id, content.url(), content.description(), secret, now()));
        Webhook added = withId(id).orElseThrow();
        return new Webhook(added.id(), added.url(), added.description(), added.created(), secret, added.disabled());
    }

    Optional<Webhook> change(String id, Webhook.Content content) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(content.url(), content.description()));
        String disabled = "";
        if (Boolean.TRUE.equals(content.disabled())) {
            disabled = ", disabled = coalesce(disabled, ?), disabled_because = coalesce(disabled_because, 'by hand')";
            arguments.add(now());
        } else if (Boolean.FALSE.equals(content.disabled())) {
            disabled = ", disabled = NULL, disabled_because = NULL";
        }
        arguments.add(id);
        database.execute("UPDATE webhook SET url = ?, description = ?" + disabled + " WHERE id = ?", arguments);
        return withId(id);
    }

    /** @return whether there was one */
    boolean remove(String id) {
        return database.execute("DELETE FROM webhook WHERE id = ?", List.of(id)) > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        String disabled = instant(row, "disabled");
        return new Webhook(
                row.getString("id"),
                row.getString("url"),
                row.getString("description"),
                instant(row, "created"),
                null,
                disabled == null ? null : new Webhook.Disabled(disabled, row.getString("disabled_because")));
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant().toString();
    }
}
