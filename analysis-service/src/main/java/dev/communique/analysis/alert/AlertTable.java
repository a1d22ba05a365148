package dev.communique.analysis.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.database.Columns;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.RevisionTable;
import dev.communique.analysis.statement.Speaker;
import dev.communique.analysis.topic.TopicEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Alerts in the database; one a rule and cause. */
@Singleton
class AlertTable {
    private static final String SEPARATOR = "\u001f";

    private final ObjectMapper json;

    AlertTable(ObjectMapper json) {
        this.json = json;
    }

    /** Stores those that were not raised before, and returns them. */
    List<Alert> store(Connection connection, List<Alert> alerts) throws SQLException {
        if (alerts.isEmpty()) {
            return List.of();
        }
        Columns columns = new Columns(
                "text", "text", "text", "text", "text", "timestamptz", "text", "int4", "text", "text", "text");
        alerts.forEach(alert -> columns.add(row(alert)));
        Set<String> stored = new HashSet<>();
        try (var statement = columns.prepare(connection, """
                        INSERT INTO alert (id, rule, kind, theme, cause, at, statement_id, revision, source, speaker_slugs,
                                           document)
                        SELECT id, rule, kind, theme, cause, at, statement_id, revision, source,
                               string_to_array(speaker_slugs, E'\\x1f'), document
                        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS raised (id, rule, kind, theme, cause, at,
                            statement_id, revision, source, speaker_slugs, document)
                        ORDER BY rule, cause
                        ON CONFLICT DO NOTHING
                        RETURNING id""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                stored.add(row.getString(1));
            }
        }
        return alerts.stream().filter(alert -> stored.remove(alert.id())).toList();
    }

    /** What was raised by a theme's rules is found under its new slug; what was told of it stays as it was told. */
    void renamed(Connection connection, String from, String to) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE alert SET theme = ? WHERE theme = ?")) {
            statement.setString(1, to);
            statement.setString(2, from);
            statement.executeUpdate();
        }
    }

    /** Those that these revisions caused, in the order in which they were raised. */
    List<StoredAlert> ofRevisions(Connection connection, Collection<RevisionRef> refs) throws SQLException {
        List<StoredAlert> alerts = new ArrayList<>();
        try (var statement = RevisionTable.refs(refs).prepare(connection, """
                                SELECT a.id, a.rule, a.at, a.document
                                FROM unnest(?, ?) AS wanted (id, revision)
                                JOIN alert a ON a.statement_id = wanted.id AND a.revision = wanted.revision
                                ORDER BY a.at, a.id""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                alerts.add(new StoredAlert(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)));
            }
        }
        return alerts;
    }

    private Object[] row(Alert alert) {
        try {
            return new Object[] {
                alert.id(),
                alert.rule(),
                alert.kind().word(),
                alert.theme(),
                alert.cause(),
                alert.at(),
                alert.statement().id(),
                alert.statement().revision(),
                alert.statement().source(),
                alert.statement().speakers().stream().map(Speaker::slug).collect(Collectors.joining(SEPARATOR)),
                fitting(alert)
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("alert " + alert.id() + " could not be written", e);
        }
    }

    private String fitting(Alert alert) throws JsonProcessingException {
        byte[] document = json.writeValueAsBytes(alert);
        return document.length <= TopicEvent.MAX_JSON_BYTES
                ? new String(document, StandardCharsets.UTF_8)
                : fitting(alert.smaller());
    }
}
