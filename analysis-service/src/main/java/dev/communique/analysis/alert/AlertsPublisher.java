package dev.communique.analysis.alert;

import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.topic.TopicEvent;
import dev.communique.analysis.topic.TopicPublisher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Sends alerts to topic {@code alerts}, from what the database holds. */
@Singleton
public class AlertsPublisher {
    private final DataSource database;
    private final AlertTable alerts;
    private final TopicPublisher publisher;

    AlertsPublisher(DataSource database, AlertTable alerts, TopicPublisher publisher) {
        this.database = database;
        this.alerts = alerts;
        this.publisher = publisher;
    }

    /** Sends those that these revisions caused; again, when they were sent before. */
    public void publish(Collection<RevisionRef> refs) throws SQLException {
        publisher.send(stored(refs).stream().map(AlertsPublisher::event).toList());
    }

    private List<StoredAlert> stored(Collection<RevisionRef> refs) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return alerts.ofRevisions(connection, refs);
        }
    }

    private static TopicEvent event(StoredAlert alert) {
        return TopicEvent.cloudEvent(
                "alerts",
                alert.rule(),
                alert.document().getBytes(StandardCharsets.UTF_8),
                "dev.communique.alert.created",
                alert.id(),
                alert.at());
    }
}
