package dev.communique.ingest.reading;

import dev.communique.ingest.statement.Alternate;
import dev.communique.ingest.statement.WarningCode;
import java.util.List;
import java.util.Set;

/**
 * A page's text and what its markup says about it; title, language and speaker may be null.
 *
 * @param metadataDates when it was published, as the page writes it, best evidence first
 * @param language the primary subtag of the page's own language
 * @param speaker where the publisher names one person outside the text
 * @param translations the pages that hold the same in other languages
 * @param doubts about the page as a whole
 */
record Page(
        String title,
        List<String> metadataDates,
        String language,
        String speaker,
        List<Alternate> translations,
        List<Paragraph> paragraphs,
        Set<WarningCode> doubts) {
    Page {
        metadataDates = List.copyOf(metadataDates);
        translations = List.copyOf(translations);
        doubts = Set.copyOf(doubts);
    }

    static Page ofText(String text) {
        FrontMatter front = FrontMatter.of(text);
        List<Paragraph> paragraphs = Paragraphs.of(TextCleaner.clean(Tabs.parted(front.text())));
        return new Page(front.title(), front.dates(), null, null, List.of(), paragraphs, Set.of());
    }

    /** The best of the dates, or null. */
    String published() {
        return metadataDates.isEmpty() ? null : metadataDates.get(0);
    }
}
