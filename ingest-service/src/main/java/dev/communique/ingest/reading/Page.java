package dev.communique.ingest.reading;

import java.util.List;

/**
 * A page's text and what its markup says about it; everything but the paragraphs may be null.
 *
 * @param published as the page writes it
 */
record Page(String title, String published, String language, List<Paragraph> paragraphs) {
    static Page ofText(String text) {
        return new Page(null, null, null, Paragraphs.of(TextCleaner.clean(text)));
    }
}
