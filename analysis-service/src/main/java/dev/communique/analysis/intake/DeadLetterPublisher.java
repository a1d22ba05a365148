package dev.communique.analysis.intake;

import dev.communique.analysis.topic.TopicEvent;
import dev.communique.analysis.topic.TopicPublisher;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends what was set aside to the dead-letter topic as it came, with the reason and the place it came from. */
@Singleton
class DeadLetterPublisher {
    private static final String TOPIC = "statements-dead-letter";

    private final TopicPublisher publisher;

    DeadLetterPublisher(TopicPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(List<SetAside> setAside) {
        publisher.send(setAside.stream().map(DeadLetterPublisher::event).toList());
    }

    private static TopicEvent event(SetAside setAside) {
        IncomingRecord record = setAside.record();
        List<Map.Entry<String, byte[]>> headers = new ArrayList<>(record.headers());
        headers.add(TopicEvent.header("communique-reason", setAside.reason()));
        headers.add(TopicEvent.header("communique-topic", record.topic()));
        headers.add(TopicEvent.header("communique-partition", String.valueOf(record.partition())));
        headers.add(TopicEvent.header("communique-offset", String.valueOf(record.offset())));
        return new TopicEvent(TOPIC, record.key(), record.value(), headers);
    }
}
