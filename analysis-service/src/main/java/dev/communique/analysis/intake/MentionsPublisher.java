package dev.communique.analysis.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.statement.StatementHead;
import dev.communique.analysis.topic.TopicEvent;
import dev.communique.analysis.topic.TopicPublisher;
import jakarta.inject.Singleton;
import java.util.List;

/** Sends analysed revisions to topic {@code mentions}. */
@Singleton
class MentionsPublisher {
    private final TopicPublisher publisher;
    private final ObjectMapper json;

    MentionsPublisher(TopicPublisher publisher, ObjectMapper json) {
        this.publisher = publisher;
        this.json = json;
    }

    void publish(List<AnalysedEvent> events) {
        publisher.send(events.stream().map(this::event).toList());
    }

    private TopicEvent event(AnalysedEvent event) {
        StatementHead statement = event.mentions().statement();
        try {
            return TopicEvent.cloudEvent(
                    "mentions",
                    statement.id(),
                    json.writeValueAsBytes(event.mentions()),
                    "dev.communique.revision.analysed",
                    statement.id() + "/" + statement.revision(),
                    event.at());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mentions of " + statement.id() + " could not be written", e);
        }
    }
}
