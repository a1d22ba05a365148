package dev.communique.gateway.live;

import java.util.Locale;

/** The topics that the stream is made of. */
enum LiveTopic {
    MENTIONS,
    ALERTS;

    String topicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LiveTopic named(String topic) {
        return valueOf(topic.toUpperCase(Locale.ROOT));
    }
}
