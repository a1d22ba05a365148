package dev.communique.ingest.outage;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many entries a source listed at its last whole reads.
 *
 * @param entries the newest last
 */
record Lengths(List<Integer> entries) {
    private static final int MOST = 21;
    private static final int SHORTEST_MEDIAN = 4;

    Lengths {
        entries = List.copyOf(entries);
    }

    Lengths with(int length) {
        List<Integer> all = Stream.concat(entries.stream(), Stream.of(length)).toList();
        return new Lengths(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    int median() {
        return entries.isEmpty() ? 0 : entries.stream().sorted().toList().get(entries.size() / 2);
    }

    /** Whether this many are so few that some must be missing. */
    boolean isFarBelowUsual(int length) {
        return median() >= SHORTEST_MEDIAN && length * 2 < median();
    }
}
