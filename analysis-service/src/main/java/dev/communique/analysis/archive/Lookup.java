package dev.communique.analysis.archive;

import dev.communique.analysis.theme.Scope;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** A query in one language, and whose words it looks through, made ready for an index as it is now. */
final class Lookup {
    private final Cover cover;
    private final Scope scope;
    private final Clause root;
    private final Weight covered;
    private final Map<Clause.Leaf, Weight> weights = new IdentityHashMap<>();

    Lookup(IndexSearcher searcher, Query query, Cover cover, Scope scope) throws IOException {
        this.cover = cover;
        this.scope = scope;
        root = Clause.of(query);
        covered = cover.weight(searcher);
        for (Clause.Leaf leaf : root.leaves()) {
            Query rewritten = searcher.rewrite(leaf.query());
            weights.put(leaf, searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    String language() {
        return cover.language();
    }

    /** The leaves that can be evidence. */
    List<Clause.Leaf> evidence() {
        return root.evidence();
    }

    /** Every leaf, also of what is excluded. */
    List<Clause.Leaf> leaves() {
        return root.leaves();
    }

    /** The documents that are looked through. */
    FixedBitSet covered(LeafReaderContext segment) throws IOException {
        return Cover.documents(covered, segment);
    }

    SegmentClauses in(LeafReaderContext segment) throws IOException {
        return new SegmentClauses(segment, root, weights, covered(segment), scope);
    }

    Evidence evidence(SegmentClauses clauses, boolean ofTitles) throws IOException {
        return new Evidence(clauses, weights, ofTitles);
    }
}
