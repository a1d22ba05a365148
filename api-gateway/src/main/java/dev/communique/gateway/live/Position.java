package dev.communique.gateway.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Up to where a client has seen every partition of every topic; the id of each event, so that any instance can go on
 * from it. As text: the partitions of {@code mentions}, an underscore, those of {@code alerts}; each is the next offset,
 * and where only some events of that record were seen, a tilde and how many: {@code 12.44~2.9.7_3.0.0.1}.
 */
record Position(Map<LiveTopic, List<Place>> places) {
    Position {
        places = Map.copyOf(places);
    }

    /**
     * Where one partition goes on.
     *
     * @param offset of the next record
     * @param seen how many events of that record were seen already, filtered ones included
     */
    record Place(long offset, int seen) {
        static final Place BEGINNING = new Place(0, 0);

        Place {
            if (offset < 0 || seen < 0) {
                throw new IllegalArgumentException("a place is not negative");
            }
        }

        static Place of(String text) {
            String[] parts = text.split("~", 2);
            return new Place(Long.parseLong(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
        }

        String text() {
            return seen == 0 ? String.valueOf(offset) : offset + "~" + seen;
        }
    }

    /** @throws IllegalArgumentException when the text is not the id of an event */
    static Position of(String text) {
        String[] topics = text.split("_", -1);
        if (topics.length != LiveTopic.values().length) {
            throw new IllegalArgumentException("a position names every topic");
        }
        Map<LiveTopic, List<Place>> places = new EnumMap<>(LiveTopic.class);
        for (LiveTopic topic : LiveTopic.values()) {
            places.put(
                    topic,
                    Stream.of(topics[topic.ordinal()].split("\\.", -1))
                            .map(Place::of)
                            .toList());
        }
        return new Position(places);
    }

    /** A position before everything, with this many partitions. */
    static Position beginning(Map<LiveTopic, Integer> partitions) {
        Map<LiveTopic, List<Position.Place>> places = new EnumMap<>(LiveTopic.class);
        partitions.forEach((topic, count) -> places.put(topic, Collections.nCopies(count, Position.Place.BEGINNING)));
        return new Position(places);
    }

    String text() {
        return Stream.of(LiveTopic.values())
                .map(topic -> places.get(topic).stream().map(Place::text).collect(Collectors.joining(".")))
                .collect(Collectors.joining("_"));
    }

    /** A partition that was added later was not seen at all. */
    Place at(LiveTopic topic, int partition) {
        List<Place> known = places.get(topic);
        return partition < known.size() ? known.get(partition) : Place.BEGINNING;
    }

    Position with(LiveTopic topic, int partition, Place place) {
        List<Place> changed = new ArrayList<>(places.get(topic));
        while (changed.size() <= partition) {
            changed.add(Place.BEGINNING);
        }
        changed.set(partition, place);
        Map<LiveTopic, List<Place>> all = new EnumMap<>(places);
        all.put(topic, List.copyOf(changed));
        return new Position(all);
    }

    /** Without the partitions that there are not: nothing ever comes to them. */
    Position within(Map<LiveTopic, Integer> partitions) {
        Map<LiveTopic, List<Place>> existing = new EnumMap<>(LiveTopic.class);
        places.forEach((topic, known) ->
                existing.put(topic, List.copyOf(known.subList(0, Math.min(known.size(), partitions.get(topic))))));
        return new Position(existing);
    }

    /** Whether every partition is at least as far as there. */
    boolean reaches(Position other) {
        return Stream.of(LiveTopic.values())
                .allMatch(topic -> IntStream.range(0, other.places.get(topic).size())
                        .allMatch(partition -> at(topic, partition).offset()
                                >= other.at(topic, partition).offset()));
    }
}
