package dev.communique.analysis.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;

/**
 * Passages for queries that only Lucene can answer: a {@link MemoryIndex} fed with terms that are there already, and of
 * those, where a query names its words, with them alone. Used again for one passage after the other, by one thread.
 */
final class PassageInLucene {
    private final PassageTerms passage;
    private final MemoryIndex some = new MemoryIndex(true);
    private IndexSearcher all;

    PassageInLucene(PassageTerms passage) {
        this.passage = passage;
    }

    void nextPassage() {
        all = null;
    }

    /**
     * @param spans null where it is enough to know
     * @return whether the query fits the passage
     */
    boolean matches(LuceneAtom atom, Spans spans) {
        try {
            IndexSearcher searcher = atom.isAboutAllTerms() ? all() : of(atom);
            Matches matches = searcher.createWeight(searcher.rewrite(atom.query()), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            if (matches != null && spans != null) {
                for (String field : matches) {
                    add(matches.getMatches(field), spans);
                }
            }
            return matches != null;
        } catch (IOException e) {
            throw new UncheckedIOException("a passage in memory could not be searched", e);
        }
    }

    private static void add(MatchesIterator places, Spans spans) throws IOException {
        while (places != null && places.next()) {
            // Of an extended interval, Lucene may give places that end before they start; there is nothing to mark.
            if (0 <= places.startOffset() && places.startOffset() < places.endOffset()) {
                spans.add(places.startOffset(), places.endOffset());
            }
        }
    }

    private IndexSearcher of(LuceneAtom atom) {
        some.reset();
        for (Field field : Field.values()) {
            if ((atom.fields() & field.bit()) != 0) {
                some.addField(field.inQueries(), TermStream.of(passage, field.ordinal(), atom.relevant()));
            }
        }
        return some.createSearcher();
    }

    private IndexSearcher all() {
        if (all == null) {
            MemoryIndex index = new MemoryIndex(true);
            for (Field field : Field.values()) {
                if ((passage.fields() & field.bit()) != 0) {
                    index.addField(field.inQueries(), TermStream.ofAll(passage, field.ordinal()));
                }
            }
            all = index.createSearcher();
        }
        return all;
    }
}
