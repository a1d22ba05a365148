package dev.communique.gateway.live;

import java.util.List;

/**
 * One record of a topic, as the events that clients are told; none where the record repeats an earlier one.
 *
 * @param identity what a repeated record has in common with the first
 */
record Entry(LiveTopic topic, int partition, long offset, String identity, List<LiveEvent> events) {
    Entry {
        events = List.copyOf(events);
    }

    Entry silent() {
        return new Entry(topic, partition, offset, identity, List.of());
    }

    /** The place of a client that has seen this many of the events. */
    Position.Place after(int seen) {
        return seen >= events.size() ? new Position.Place(offset + 1, 0) : new Position.Place(offset, seen);
    }

    int characters() {
        return events.stream().mapToInt(event -> event.data().length()).sum();
    }
}
