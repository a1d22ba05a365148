package dev.communique.analysis.language;

/**
 * One piece of a query.
 *
 * @param start UTF-16, as {@code end}
 * @param image as it stands in the query; of a quotation, what stands between its marks; of a function, its name
 */
record QueryMark(Kind kind, int start, int end, String image) {
    enum Kind {
        WORD,
        QUOTATION,
        FUNCTION,
        AND,
        OR,
        NOT,
        PLUS,
        MINUS,
        OPENING,
        CLOSING,
        COLON,
        AT,
        TILDE
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it needs something after it. */
    boolean operator() {
        return joins() || modifies();
    }

    boolean joins() {
        return kind == Kind.AND || kind == Kind.OR;
    }

    boolean modifies() {
        return kind == Kind.NOT || kind == Kind.PLUS || kind == Kind.MINUS;
    }
}
