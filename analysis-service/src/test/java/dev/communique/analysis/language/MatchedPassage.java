package dev.communique.analysis.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.memory.MemoryIndex;

/** One passage as Lucene sees it: what a query is tried on. */
record MatchedPassage(String language, String text) {
    boolean matches(String query) {
        return matches(ThemeQueries.read(language, query));
    }

    boolean matches(ThemeQuery query) {
        MemoryIndex index = new MemoryIndex(true);
        for (String field : new String[] {PassageAnalyzers.TEXT, PassageAnalyzers.EXACT, PassageAnalyzers.CASED}) {
            index.addField(
                    field, CodePointOffsets.stream(PassageAnalyzers.of(language).orElseThrow(), field, text));
        }
        try {
            return index.createSearcher().count(query.query()) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }
}
