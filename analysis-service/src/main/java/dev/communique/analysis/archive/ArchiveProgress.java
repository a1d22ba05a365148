package dev.communique.analysis.archive;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How far reading topic {@code statements} into the index is. */
@Singleton
class ArchiveProgress {
    private final List<Map<Integer, Long>> awaited = new ArrayList<>();
    private Map<Integer, Long> goal;
    private IndexPosition position = IndexPosition.beginning("");
    private boolean complete;
    private volatile String fault = "the topic was not read yet";
    private volatile long lag;
    private volatile long skipped;

    /**
     * Begins with the topic as it is.
     *
     * @param ends by partition the offset behind the last record
     */
    synchronized void begin(IndexPosition at, Map<Integer, Long> ends) {
        goal = Map.copyOf(ends);
        position = at;
        complete = at.reaches(goal);
        notifyAll();
    }

    /** The index was found missing, damaged or of another topic: all is to be read again. */
    synchronized void beginAnew() {
        goal = null;
        complete = false;
        position = IndexPosition.beginning("");
    }

    synchronized void reached(IndexPosition now) {
        position = now;
        complete |= goal != null && now.reaches(goal);
        notifyAll();
    }

    synchronized Completeness completeness() {
        return new Completeness(complete, complete ? 1 : share());
    }

    private double share() {
        if (goal == null) {
            return 0;
        }
        long all = goal.values().stream().mapToLong(Long::longValue).sum();
        long read = goal.entrySet().stream()
                .mapToLong(end -> Math.min(position.of(end.getKey()), end.getValue()))
                .sum();
        return all == 0 ? 1 : (double) read / all;
    }

    /** Waits until all records before these offsets are in the index; says whether they are. */
    synchronized boolean await(Map<Integer, Long> offsets, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        awaited.add(offsets);
        try {
            while (!position.reaches(offsets)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        } finally {
            awaited.remove(offsets);
        }
    }

    /** Whether somebody waits for what this position has. */
    synchronized boolean isAwaited(IndexPosition reached) {
        return awaited.stream().anyMatch(reached::reaches);
    }

    void isWell() {
        fault = null;
    }

    void failed(String reason) {
        fault = reason;
    }

    /** Why nothing can be read at the moment; empty while all is well. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    void lag(long records) {
        lag = records;
    }

    /** Records in the topic that are not in the index yet. */
    long lag() {
        return lag;
    }

    /** Called by the one thread that reads. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void skipped() {
        skipped++;
    }

    /** Records that cannot be read; what is wrong with them stands where intake set them aside. */
    long skippedRecords() {
        return skipped;
    }
}
