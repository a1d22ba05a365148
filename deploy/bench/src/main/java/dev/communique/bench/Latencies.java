package dev.communique.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** A distribution of durations, and how many never ended. */
final class Latencies {
    private static final long HIGHEST_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(HIGHEST_MICROS, DIGITS);
    private long missing;

    void took(long nanos) {
        micros.recordValue(Math.min(Math.max(nanos / 1_000, 0), HIGHEST_MICROS));
    }

    void missing() {
        missing++;
    }

    long missingCount() {
        return missing;
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-22s p50 %7.1f ms   p95 %7.1f ms   p99 %7.1f ms   max %7.1f ms   n %d   missing %d",
                name,
                millisAt(50),
                millisAt(95),
                millisAt(99),
                micros.getMaxValue() / 1_000.0,
                micros.getTotalCount(),
                missing);
    }
}
