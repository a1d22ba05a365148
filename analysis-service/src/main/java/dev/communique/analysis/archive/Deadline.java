package dev.communique.analysis.archive;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When the time for something is over. */
final class Deadline implements QueryTimeout {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    @Override
    public boolean shouldExit() {
        return isOver();
    }
}
