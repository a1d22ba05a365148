package dev.communique.analysis.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * All standing queries of one language, in segments each at least twice as large as the next (the logarithmic method of
 * Bentley and Saxe): a change compiles its own queries anew and, now and then, those of small segments with them, at most
 * about log₂ n times each over all.
 */
final class Segments {
    private final List<Segment> segments;

    Segments() {
        this(List.of());
    }

    private Segments(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** The same without those of these names, and with these. */
    Segments with(List<Entry> added, Collection<String> removed, Vocabulary vocabulary) {
        List<Segment> next = new ArrayList<>();
        List<Entry> loose = new ArrayList<>(added);
        for (Segment segment : segments) {
            Segment kept = segment.without(removed);
            if (kept.isSparse()) {
                loose.addAll(kept.entries());
            } else {
                next.add(kept);
            }
        }
        if (!loose.isEmpty()) {
            int last = next.size();
            while (last > 0 && next.get(last - 1).size() < 2 * loose.size()) {
                loose.addAll(next.remove(--last).entries());
            }
            next.add(new Segment(loose, vocabulary));
        }
        return new Segments(next);
    }

    /** The same as one, with what the vocabulary has learnt about frequencies since. */
    Segments compiledAnew(Vocabulary vocabulary) {
        List<Entry> all = entries().toList();
        return new Segments(all.isEmpty() ? List.of() : List.of(new Segment(all, vocabulary)));
    }

    Stream<Entry> entries() {
        return segments.stream().flatMap(segment -> segment.entries().stream());
    }

    List<Segment> list() {
        return segments;
    }

    /** The fields that any query asks for. */
    int fields() {
        return segments.stream().mapToInt(Segment::fields).reduce(0, (one, other) -> one | other);
    }
}
