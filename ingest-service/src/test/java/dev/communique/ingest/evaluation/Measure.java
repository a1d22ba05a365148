package dev.communique.ingest.evaluation;

import java.util.Locale;

/** What is measured, and what is to be reached on texts not seen before. */
enum Measure {
    BORDERS,
    TURNS(97, true),
    SPEAKERS(97, true),
    DATES(99, true),
    TITLES(98, true),
    MAIN_SPEAKERS,
    LANGUAGES,
    LOST(1, false),
    LET_THROUGH(2, false);

    private final double target;
    private final boolean least;

    /** A measure without a target, of which more is better. */
    Measure() {
        this(0, true);
    }

    /**
     * @param target in percent
     * @param least whether that is the least, and not the most
     */
    Measure(double target, boolean least) {
        this.target = target;
        this.least = least;
    }

    boolean hasTarget() {
        return target > 0;
    }

    boolean isReached(Share share) {
        return least ? share.percent() >= target : share.percent() <= target;
    }

    String targetText() {
        return "%s %.0f %%".formatted(least ? "at least" : "at most", target);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
