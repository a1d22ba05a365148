package dev.communique.ingest.source;

import java.time.Duration;

/**
 * How often a source brings something new, as far as its reads have shown. The estimate is that of Cho and
 * Garcia-Molina, "Estimating frequency of change" (ACM Transactions on Internet Technology 3, 2003, section 4): of reads
 * at intervals of I, it only shows whether anything came, not how much, so that the rate is -ln(share without anything
 * new) / I. Half a read of either kind is added, so that it is neither none nor infinite at the start. Reads fade with a
 * mean life of a week, so that nights and weekends count, and what a source did in spring does not.
 *
 * @param reads that are remembered, faded
 * @param changed those of them that brought something new
 * @param seconds between them in all
 */
public record Rhythm(double reads, double changed, double seconds) {
    public static final Rhythm UNKNOWN = new Rhythm(0, 0, 0);

    private static final double MEAN_LIFE = Duration.ofDays(7).toSeconds();

    public Rhythm {
        if (!(reads >= 0 && changed >= 0 && changed <= reads && seconds >= 0)) {
            throw new IllegalArgumentException("changed must be from 0 to reads, and seconds not negative");
        }
    }

    /** @param since the read before */
    public Rhythm after(Duration since, boolean broughtNew) {
        double passed = Math.max(1, since.toSeconds());
        double fading = Math.exp(-passed / MEAN_LIFE);
        return new Rhythm(reads * fading + 1, changed * fading + (broughtNew ? 1 : 0), seconds * fading + passed);
    }

    /** The mean time between two times at which it brings something new. */
    public Duration meanGap() {
        if (reads == 0) {
            throw new IllegalStateException("a source that was not read has shown no rhythm");
        }
        double perInterval = -Math.log((reads - changed + 0.5) / (reads + 1));
        return Duration.ofSeconds(Math.round(seconds / reads / perInterval));
    }
}
