package dev.communique.analysis.match;

import dev.communique.analysis.language.CodePointOffsets;
import dev.communique.analysis.language.PassageAnalyzers;
import dev.communique.analysis.statement.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** One passage as Lucene has it: what every answer is held against. */
final class Oracle {
    private final IndexSearcher searcher;

    Oracle(String language, String text) {
        Analyzer analyzer = PassageAnalyzers.of(language).orElseThrow();
        MemoryIndex index = new MemoryIndex(true);
        for (Field field : Field.values()) {
            index.addField(field.inQueries(), CodePointOffsets.stream(analyzer, field.inQueries(), text));
        }
        searcher = index.createSearcher();
    }

    /** Where the query matches, those that overlap as one; none at all where it does not. */
    Optional<List<Span>> spans(Query query) {
        try {
            Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            if (matches == null) {
                return Optional.empty();
            }
            List<Span> spans = new ArrayList<>();
            for (String field : matches) {
                MatchesIterator places = matches.getMatches(field);
                while (places.next()) {
                    if (0 <= places.startOffset() && places.startOffset() < places.endOffset()) {
                        spans.add(new Span(places.startOffset(), places.endOffset()));
                    }
                }
            }
            return Optional.of(Span.merged(spans));
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }
}
