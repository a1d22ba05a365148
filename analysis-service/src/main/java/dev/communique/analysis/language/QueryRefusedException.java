package dev.communique.analysis.language;

/** A query that is not taken, with the reason as a sentence for the person who wrote it. */
public final class QueryRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where no one place is at fault. */
    public static final int NOWHERE = -1;

    private final int position;

    /** @param position of the mistake, counted in code points of the query's text from 0; {@link #NOWHERE} */
    public QueryRefusedException(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
