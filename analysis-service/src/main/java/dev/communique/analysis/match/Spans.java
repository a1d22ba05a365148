package dev.communique.analysis.match;

import dev.communique.analysis.statement.Span;
import java.util.Arrays;
import java.util.List;

/** Collects where a query matched in one passage; used again for one query after the other. */
final class Spans {
    private long[] places = new long[16];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int start, int end) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        // Ordered as one number by start, then by end.
        places[count++] = (long) start << 32 | end;
    }

    /** In order, those that overlap as one. */
    List<Span> merged() {
        if (count == 0) {
            return List.of();
        }
        if (count > 1) {
            merge();
        }
        if (count == 1) {
            // Of most matches there is one place: the smallest list.
            return List.of(new Span(start(0), end(0)));
        }
        Span[] merged = new Span[count];
        for (int i = 0; i < count; i++) {
            merged[i] = new Span(start(i), end(i));
        }
        return List.of(merged);
    }

    private void merge() {
        Arrays.sort(places, 0, count);
        int last = 0;
        for (int i = 1; i < count; i++) {
            if (start(i) < end(last)) {
                places[last] = (long) start(last) << 32 | Math.max(end(last), end(i));
            } else {
                places[++last] = places[i];
            }
        }
        count = last + 1;
    }

    private int start(int i) {
        return (int) (places[i] >>> 32);
    }

    private int end(int i) {
        return (int) places[i];
    }
}
