package dev.communique.analysis.language;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One word of a query.
 *
 * @param field where it is sought
 * @param term a term of the field, or of an open word a pattern as {@link WildcardQuery} takes it
 * @param open whether it holds a wildcard
 */
record WordPart(String field, String term, boolean open) {
    IntervalsSource interval() {
        if (!open) {
            return Intervals.term(term);
        }
        IntervalsSource words = prefix()
                ? Intervals.prefix(new BytesRef(stripped()), QueryBounds.INTERVAL_EXPANSIONS)
                : Intervals.wildcard(new BytesRef(term), QueryBounds.INTERVAL_EXPANSIONS);
        return Intervals.fixField(field, words);
    }

    /** The words that an open word stands for. */
    AutomatonQuery words() {
        return prefix() ? new PrefixQuery(new Term(field, stripped())) : new WildcardQuery(new Term(field, term));
    }

    private boolean prefix() {
        return term.indexOf('*') == term.length() - 1 && term.indexOf('?') < 0 && term.indexOf('\\') < 0;
    }

    private String stripped() {
        return term.substring(0, term.length() - 1);
    }
}
