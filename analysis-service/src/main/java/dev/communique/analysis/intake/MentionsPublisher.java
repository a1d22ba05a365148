package dev.communique.analysis.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.StatementHead;
import dev.communique.analysis.topic.TopicEvent;
import dev.communique.analysis.topic.TopicPublisher;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Sends analysed revisions to topic {@code mentions}, from what the database holds. */
@Singleton
class MentionsPublisher {
    private final DataSource database;
    private final AnalysisTable analyses;
    private final TopicPublisher publisher;
    private final ObjectMapper json;

    MentionsPublisher(DataSource database, AnalysisTable analyses, TopicPublisher publisher, ObjectMapper json) {
        this.database = database;
        this.analyses = analyses;
        this.publisher = publisher;
        this.json = json;
    }

    /** @param justStored those among them whose document needs no second look */
    void publish(Collection<RevisionRef> refs, Map<RevisionRef, Revision> justStored) throws SQLException {
        publisher.send(stored(refs, justStored).stream().map(this::event).toList());
    }

    private List<AnalysedEvent> stored(Collection<RevisionRef> refs, Map<RevisionRef, Revision> justStored)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return analyses.events(connection, refs, justStored);
        }
    }

    private TopicEvent event(AnalysedEvent event) {
        StatementHead statement = event.mentions().statement();
        try {
            return TopicEvent.cloudEvent(
                    "mentions",
                    statement.id(),
                    fitting(event.mentions()),
                    "dev.communique.revision.analysed",
                    statement.id() + "/" + statement.revision(),
                    event.at());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mentions of " + statement.id() + " could not be written", e);
        }
    }

    private byte[] fitting(MentionsRecord mentions) throws JsonProcessingException {
        byte[] value = json.writeValueAsBytes(mentions);
        return value.length <= TopicEvent.MAX_JSON_BYTES ? value : fitting(mentions.smaller());
    }
}
