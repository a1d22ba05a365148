package dev.communique.gateway.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.gateway.database.Conditions;
import dev.communique.gateway.database.Database;
import dev.communique.gateway.query.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Finds alerts in the view that analysis-service offers. */
@ApplicationScoped
class AlertFinder {
    private final Database database;
    private final ObjectMapper json;

    AlertFinder(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record Row(Alert alert, OffsetDateTime at) {
        Cursor cursor() {
            return new Cursor(at, alert.id());
        }
    }

    /** Newest first; up to one row more than the limit, so that the caller knows whether the list goes on. */
    List<Row> search(AlertQuery query) {
        Conditions conditions = new Conditions()
                .andIfGiven("rule = ?", query.rule())
                .andIfGiven("theme = ?", query.theme())
                .andIfGiven("at >= ?", moment(query.range().from()))
                .andIfGiven("at < ?", moment(query.range().to()));
        query.after()
                // The first half says nothing new, but bounds what is read of the index.
                .ifPresent(cursor -> conditions.and(
                        "at <= ? AND (at < ? OR (at = ? AND id > ?))",
                        cursor.at(),
                        cursor.at(),
                        cursor.at(),
                        cursor.id()));
        return database.query("""
                SELECT document, at
                FROM analysis.alert_view
                WHERE %s
                ORDER BY at DESC, id
                LIMIT %d
                """.formatted(conditions.sql(), query.rows() + 1), conditions.arguments(), this::row);
    }

    private Row row(ResultSet row) throws SQLException {
        try {
            return new Row(
                    json.readValue(row.getString("document"), Alert.class), row.getObject("at", OffsetDateTime.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert cannot be read", e);
        }
    }

    private static OffsetDateTime moment(ZonedDateTime at) {
        return at == null ? null : at.toOffsetDateTime();
    }
}
