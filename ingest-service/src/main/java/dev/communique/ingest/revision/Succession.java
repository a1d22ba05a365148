package dev.communique.ingest.revision;

import dev.communique.ingest.statement.ReadStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the copies and translations of a withdrawn statement a new leader: the copy that was seen first, or where there
 * is none the translation that was. Each gets a revision, since what it counts for has changed; it alerts nobody.
 */
@ApplicationScoped
class Succession {
    private final RevisionWriter writer;

    Succession(RevisionWriter writer) {
        this.writer = writer;
    }

    /**
     * @param dependents what hung on the withdrawn one, the first seen first; whether each is a copy
     * @param newest of all of them, held by this transaction
     */
    void of(
            Connection connection,
            String withdrawn,
            Map<String, Boolean> dependents,
            Map<String, NewestRevision> newest,
            Instant now)
            throws SQLException {
        if (dependents.isEmpty()) {
            return;
        }
        String leader = dependents.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> dependents.keySet().iterator().next());
        ReadStatement content = writer.read(newest.get(leader).payload()).content();
        Likeness likeness = Likeness.of(content);
        Map<String, Links> links = new HashMap<>();
        List<RevisionRow> rows = new ArrayList<>();
        for (Map.Entry<String, Boolean> dependent : dependents.entrySet()) {
            NewestRevision one = newest.get(dependent.getKey());
            Links before = writer.read(one.payload()).links();
            Links.TranslationOf original = before.translationOf() == null
                            || !before.translationOf().id().equals(withdrawn)
                    ? before.translationOf()
                    : new Links.TranslationOf(leader, likeness.language());
            boolean isLeader = dependent.getKey().equals(leader);
            Links after = isLeader
                    ? new Links(null, original == null || original.id().equals(leader) ? null : original)
                    : new Links(dependent.getValue() ? leader : before.copyOf(), original);
            links.put(dependent.getKey(), after);
            rows.add(row(one, after, now));
        }
        LinkTable.setLinks(connection, links);
        LinkTable.addBands(connection, leader, sourceOf(connection, leader), likeness);
        RevisionTable.add(connection, rows);
    }

    private RevisionRow row(NewestRevision newest, Links links, Instant now) {
        StatementRevised before = writer.read(newest.payload());
        StatementRevised.Frame frame = StatementRevised.Frame.after(newest, before, now, Cause.REREAD, links);
        ReadStatement read = writer.read(newest.readPayload()).content();
        return newest.next(RevisionReason.REREAD, now, writer.write(frame, read, newest.correction()));
    }

    private static long sourceOf(Connection connection, String statement) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT source_id FROM statement WHERE id = ?")) {
            select.setString(1, statement);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
