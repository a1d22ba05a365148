package dev.communique.analysis.language;

/** What one query may cost. A theme that needs more is better written as several. */
public final class QueryBounds {
    /** Bytes of UTF-8 in a query's text. */
    public static final int BYTES = 64 * 1024;
    /** Words in a query, those of phrases counted one by one. */
    public static final int WORDS = 2_000;
    /** Parentheses within parentheses, those of functions counted too. */
    public static final int DEPTH = 20;
    /** Words that may lie between those of a phrase. */
    public static final int SLOP = 50;
    /** Any number in an interval function. */
    public static final int INTERVAL = 100;
    /** Letters before the first wildcard of a word. */
    public static final int LETTERS = 3;
    /** Words of the archive that one wildcard may stand for when a theme is tried or saved. */
    public static final int EXPANSIONS = 2_000;
    /** Words that one wildcard within an interval may ever stand for: more than {@link #EXPANSIONS}, for archives grow. */
    static final int INTERVAL_EXPANSIONS = 5 * EXPANSIONS;

    private QueryBounds() {}
}
