package dev.communique.ingest.evaluation;

import java.util.Locale;

/** How many of how many. */
record Share(long hits, long of) {
    static final Share NONE = new Share(0, 0);

    Share {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException("hits must be between 0 and " + of + ", not " + hits);
        }
    }

    Share plus(Share other) {
        return new Share(hits + other.hits, of + other.of);
    }

    Share plus(boolean hit) {
        return new Share(hit ? hits + 1 : hits, of + 1);
    }

    /** Of nothing, everything: see {@link #of()} before this is shown. */
    double percent() {
        return of == 0 ? 100 : 100.0 * hits / of;
    }

    @Override
    public String toString() {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f", percent());
    }
}
