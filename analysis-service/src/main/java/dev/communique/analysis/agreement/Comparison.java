package dev.communique.analysis.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of comparing.
 *
 * @param mentions that are stored of what was compared
 * @param differences in the order of theme versions and statements
 */
record Comparison(int statements, int themes, long mentions, List<Difference> differences) {
    Comparison {
        differences = List.copyOf(differences);
    }

    static final Comparison NONE = new Comparison(0, 0, 0, List.of());

    /** A mention that not all three know. */
    record Difference(FoundPlace place, boolean stored, boolean live, boolean archived) implements Comparable<Difference> {
        @Override
        public int compareTo(Difference other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return "%010d/%s/%d/%d/%s/%b%b"
                    .formatted(
                            place.version(),
                            place.statement(),
                            place.revision(),
                            place.passage(),
                            place.spans(),
                            stored,
                            live);
        }
    }

    static List<Difference> differences(Set<FoundPlace> stored, Set<FoundPlace> live, Set<FoundPlace> archived) {
        Set<FoundPlace> all = new HashSet<>(stored);
        all.addAll(live);
        all.addAll(archived);
        Set<Difference> differences = new TreeSet<>();
        for (FoundPlace place : all) {
            Difference one = new Difference(
                    place, stored.contains(place), live.contains(place), archived.contains(place));
            if (!one.stored() || !one.live() || !one.archived()) {
                differences.add(one);
            }
        }
        return List.copyOf(differences);
    }
}
