package dev.communique.analysis.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The documents of the highest rank, up to a number. */
final class Selection {
    /** @param next decides between equal ranks */
    private record Ranked(double rank, long next, Selected selected) {}

    private static final Comparator<Ranked> LOWEST_FIRST = Comparator.comparingDouble(Ranked::rank)
            .thenComparingLong(Ranked::next)
            .thenComparing(one -> -one.selected.segment())
            .thenComparing(one -> -one.selected.document());

    private final int most;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(LOWEST_FIRST);

    Selection(int most) {
        this.most = most;
    }

    void offer(double rank, long next, int segment, int document) {
        if (kept.size() == most && !isAbove(kept.peek(), rank, next)) {
            return;
        }
        kept.add(new Ranked(rank, next, new Selected(segment, document)));
        if (kept.size() > most) {
            kept.poll();
        }
    }

    private static boolean isAbove(Ranked lowest, double rank, long next) {
        return rank > lowest.rank || rank == lowest.rank && next >= lowest.next;
    }

    List<Selected> highestFirst() {
        List<Ranked> ordered = new ArrayList<>(kept);
        ordered.sort(LOWEST_FIRST.reversed());
        return ordered.stream().map(Ranked::selected).toList();
    }
}
