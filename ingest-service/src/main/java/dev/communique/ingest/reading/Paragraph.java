package dev.communique.ingest.reading;

/**
 * One paragraph as it was laid out.
 *
 * @param bold how many characters at its start are printed bold
 * @param heading it is marked as a heading
 */
record Paragraph(String text, int bold, boolean heading) {
    static Paragraph plain(String text) {
        return new Paragraph(text, 0, false);
    }

    boolean allBold() {
        return bold >= text.length();
    }
}
