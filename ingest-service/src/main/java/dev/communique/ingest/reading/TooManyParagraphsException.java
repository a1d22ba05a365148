package dev.communique.ingest.reading;

/** A text falls into more paragraphs than any statement has: what is made of them would take too much memory. */
final class TooManyParagraphsException extends RuntimeException {
    /** More than fit into the largest record, whatever they say. */
    static final int MOST = 200_000;

    private static final long serialVersionUID = 1L;

    TooManyParagraphsException() {
        super("more than " + MOST + " paragraphs");
    }

    static void check(int paragraphs) {
        if (paragraphs > MOST) {
            throw new TooManyParagraphsException();
        }
    }
}
