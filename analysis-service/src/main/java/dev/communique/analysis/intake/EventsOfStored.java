package dev.communique.analysis.intake;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.trend.AnalysedRevision;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Sends the events of stored revisions, from what the database holds. */
@Singleton
class EventsOfStored {
    private final DataSource database;
    private final AnalysisTable analyses;
    private final MentionsPublisher mentions;

    EventsOfStored(DataSource database, AnalysisTable analyses, MentionsPublisher mentions) {
        this.database = database;
        this.analyses = analyses;
        this.mentions = mentions;
    }

    /** @param stored those among them that were stored just now */
    void publish(Collection<RevisionRef> refs, List<AnalysedRevision> stored) throws SQLException {
        if (refs.isEmpty()) {
            return;
        }
        Map<RevisionRef, Revision> justStored =
                stored.stream().collect(Collectors.toMap(one -> one.arrived().ref(), AnalysedRevision::revision));
        List<AnalysedEvent> events;
        try (Connection connection = database.getConnection()) {
            events = analyses.events(connection, refs, justStored);
        }
        mentions.publish(events);
    }
}
