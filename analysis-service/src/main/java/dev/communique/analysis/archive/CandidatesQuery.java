package dev.communique.analysis.archive;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents that are listed, segment by segment of the index as it is now. */
final class CandidatesQuery extends Query {
    private final List<FixedBitSet> documents;

    CandidatesQuery(List<FixedBitSet> documents) {
        this.documents = List.copyOf(documents);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext segment) {
                FixedBitSet bits = documents.get(segment.ord);
                return new ConstantScoreScorer(
                        this, score(), mode, new BitSetIterator(bits, Math.max(1, bits.cardinality())));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "candidates";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CandidatesQuery query && documents == query.documents;
    }

    @Override
    public int hashCode() {
        return Objects.hash(CandidatesQuery.class, System.identityHashCode(documents));
    }
}
