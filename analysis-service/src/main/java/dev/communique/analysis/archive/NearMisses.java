package dev.communique.analysis.archive;

import dev.communique.analysis.language.PassageAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a query in one language does not take: passages that it covers, does not find, and that are no repeats. Of these
 * the ones most like what it finds, and how many a further term would add.
 */
final class NearMisses {
    /** Of ten typical terms, how many a passage must have at least. */
    private static final int SHARED_OF_TEN = 3;

    private final IndexSearcher searcher;
    private final QueryTimeout timeout;
    private final List<FixedBitSet> candidates = new ArrayList<>();

    NearMisses(IndexSearcher searcher, Lookup lookup, CountedPassages found, Repeats repeats, QueryTimeout timeout)
            throws IOException {
        this.searcher = searcher;
        this.timeout = timeout;
        for (Findings.InSegment segment : found.findings().segments()) {
            FixedBitSet bits = lookup.covered(segment.segment());
            bits.andNot(segment.found());
            bits.andNot(repeats.in(segment.segment()));
            candidates.add(bits);
        }
    }

    /** The most alike first; fewer when the time is over. */
    List<Selected> mostAlike(int most, Collection<TypicalTerms.Typical> terms) throws IOException {
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        terms.forEach(one -> alike.add(new BoostQuery(new TermQuery(term(one)), (float) one.share()), Occur.SHOULD));
        alike.setMinimumNumberShouldMatch(Math.max(1, terms.size() * SHARED_OF_TEN / 10));
        alike.add(new CandidatesQuery(candidates), Occur.FILTER);
        IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
        limited.setTimeout(timeout);
        TopDocs best = limited.search(alike.build(), most);
        List<Selected> selected = new ArrayList<>();
        for (ScoreDoc one : best.scoreDocs) {
            selected.add(selected(one.doc));
        }
        return selected;
    }

    private Selected selected(int document) {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        int segment = ReaderUtil.subIndex(document, segments);
        return new Selected(segment, document - segments.get(segment).docBase);
    }

    /** How many of the passages that are not found have the term. */
    int addedBy(TypicalTerms.Typical term) throws IOException {
        int added = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            PostingsEnum postings = segment.reader().postings(term(term), PostingsEnum.NONE);
            if (postings != null) {
                FixedBitSet bits = candidates.get(segment.ord);
                for (int document = postings.nextDoc();
                        document != DocIdSetIterator.NO_MORE_DOCS;
                        document = postings.nextDoc()) {
                    if (bits.get(document)) {
                        added++;
                    }
                }
            }
        }
        return added;
    }

    private static Term term(TypicalTerms.Typical typical) {
        return new Term(PassageAnalyzers.TEXT, typical.term());
    }

    /** The terms that a query names already, in the field of stems. */
    static Set<String> known(Lookup lookup) {
        Set<String> known = new HashSet<>();
        lookup.leaves()
                .forEach(leaf -> leaf.query().visit(new QueryVisitor() {
                    @Override
                    public void consumeTerms(Query within, Term... terms) {
                        // A phrase's words are worth naming by themselves.
                        if (within instanceof TermQuery) {
                            for (Term term : terms) {
                                known.add(term.text());
                            }
                        }
                    }
                }));
        return known;
    }
}
