package dev.communique.analysis.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Up to where topic {@code statements} is in the index, as the index keeps it with what it holds.
 *
 * @param topic the topic's own id, which another broker's topic does not have
 * @param next by partition the offset of the first record that is not in the index
 */
record IndexPosition(String topic, Map<Integer, Long> next) {
    private static final String FORMAT = "format";
    private static final String TOPIC = "topic";
    private static final String PARTITION = "partition.";

    IndexPosition {
        next = Map.copyOf(next);
    }

    static IndexPosition beginning(String topic) {
        return new IndexPosition(topic, Map.of());
    }

    /** Empty when the index is of another format, or holds nothing yet. */
    static Optional<IndexPosition> read(Map<String, String> written) {
        if (!PassageFields.FORMAT.equals(written.get(FORMAT)) || !written.containsKey(TOPIC)) {
            return Optional.empty();
        }
        Map<Integer, Long> next = new HashMap<>();
        written.forEach((name, value) -> {
            if (name.startsWith(PARTITION)) {
                next.put(Integer.valueOf(name.substring(PARTITION.length())), Long.valueOf(value));
            }
        });
        return Optional.of(new IndexPosition(written.get(TOPIC), next));
    }

    Map<String, String> written() {
        Map<String, String> written = new HashMap<>(Map.of(FORMAT, PassageFields.FORMAT, TOPIC, topic));
        next.forEach((partition, offset) -> written.put(PARTITION + partition, String.valueOf(offset)));
        return written;
    }

    IndexPosition with(int partition, long offset) {
        Map<Integer, Long> moved = new HashMap<>(next);
        moved.put(partition, offset);
        return new IndexPosition(topic, moved);
    }

    long of(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    boolean reaches(Map<Integer, Long> wanted) {
        return wanted.entrySet().stream().allMatch(one -> of(one.getKey()) >= one.getValue());
    }
}
