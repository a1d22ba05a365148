package dev.communique.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;

/** What others may know of the stream. */
@ApplicationScoped
public class StreamState {
    private final TailConsumer tail;
    private final Subscribers subscribers;

    StreamState(TailConsumer tail, Subscribers subscribers) {
        this.tail = tail;
        this.subscribers = subscribers;
    }

    /** Why the topics are not read, or null while they are. */
    public String fault() {
        return tail.fault();
    }

    public int clients() {
        return subscribers.count();
    }

    /** Up to where the topics were read, or null before that. */
    public String position() {
        return tail.now().map(Position::text).orElse(null);
    }
}
