package dev.communique.analysis.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * One passage for queries that only Lucene can answer: a {@link MemoryIndex} fed with the terms that are there already, each
 * field only when a query asks for it.
 */
final class PassageInLucene {
    private final PassageTerms passage;
    private final IndexSearcher[] searchers = new IndexSearcher[Field.ALL + 1];

    PassageInLucene(PassageTerms passage) {
        this.passage = passage;
    }

    /**
     * @param fields that the query is about, as a set of their bits
     * @param spans null where it is enough to know
     * @return whether the query fits the passage
     */
    boolean matches(Query query, int fields, Spans spans) {
        try {
            IndexSearcher searcher = searcher(fields);
            Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
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

    private IndexSearcher searcher(int fields) {
        if (searchers[fields] == null) {
            MemoryIndex index = new MemoryIndex(true);
            for (Field field : Field.values()) {
                if ((fields & field.bit()) != 0) {
                    index.addField(field.inQueries(), new Terms(passage, field.ordinal()));
                }
            }
            searchers[fields] = index.createSearcher();
        }
        return searchers[fields];
    }

    /** The terms of one field, with code points for offsets. */
    private static final class Terms extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PassageTerms passage;
        private final int field;
        private int position = -1;

        Terms(PassageTerms passage, int field) {
            this.passage = passage;
            this.field = field;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            position++;
            if (position >= passage.length()) {
                return false;
            }
            term.setEmpty().append(passage.text(passage.term(field, position)));
            offset.setOffset(passage.start(position), passage.end(position));
            return true;
        }
    }
}
