package dev.communique.analysis.archive;

import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.theme.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.FixedBitSet;

/**
 * Where each clause of a query holds in one segment: leaves as sets of passages, all clauses as sets of units. A set is
 * a bit a document, so that combining a million passages takes microseconds.
 */
final class SegmentClauses {
    private final LeafReaderContext segment;
    private final Map<Clause.Leaf, Weight> weights;
    private final FixedBitSet covered;
    private final Scope scope;
    private final Map<Clause.Leaf, FixedBitSet> passages = new IdentityHashMap<>();
    /** For each leaf of titles, the statements whose titles have it. */
    private final Map<Clause.Leaf, FixedBitSet> titles = new IdentityHashMap<>();

    private final Map<Clause, FixedBitSet> units = new IdentityHashMap<>();
    private final Map<Clause.Leaf, FixedBitSet> evident = new IdentityHashMap<>();
    private final FixedBitSet found;

    /** @param covered the documents that may be looked at */
    SegmentClauses(
            LeafReaderContext segment, Clause root, Map<Clause.Leaf, Weight> weights, FixedBitSet covered, Scope scope)
            throws IOException {
        this.segment = segment;
        this.weights = weights;
        this.covered = covered;
        this.scope = scope;
        FixedBitSet holds = holds(root);
        markEvident(root, holds);
        this.found = foundWith(root, holds);
    }

    LeafReaderContext segment() {
        return segment;
    }

    /** The passages that hold evidence, and with it are found. */
    FixedBitSet found() {
        return found;
    }

    /** For each leaf that is evidence anywhere, the passages in which it is. */
    Map<Clause.Leaf, FixedBitSet> evident() {
        return evident;
    }

    /** In how many covered passages a leaf stands, whatever the rest of the query says. */
    int passagesWith(Clause.Leaf leaf) {
        return passages.get(leaf).cardinality();
    }

    private FixedBitSet holds(Clause clause) throws IOException {
        FixedBitSet bits = clause instanceof Clause.Leaf leaf ? ofLeaf(leaf) : ofBranch((Clause.Branch) clause);
        units.put(clause, bits);
        return bits;
    }

    private FixedBitSet ofLeaf(Clause.Leaf leaf) throws IOException {
        FixedBitSet in = new FixedBitSet(segment.reader().maxDoc());
        Scorer scorer = scorer(leaf);
        if (scorer != null) {
            in.or(scorer.iterator());
        }
        if (leaf.isOfTitle()) {
            titles.put(leaf, in.clone());
            spread(in);
        }
        in.and(covered);
        passages.put(leaf, in);
        return scope == Scope.PASSAGE ? in : unitsOf(in);
    }

    /** A wildcard in an interval is bounded when it is run: the archive may have grown since the query was taken. */
    private Scorer scorer(Clause.Leaf leaf) throws IOException {
        try {
            return weights.get(leaf).scorer(segment);
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (IllegalStateException e) {
            throw new QueryRefusedException(
                    "A wildcard in " + leaf.query() + " stands for too many words of the archive by now; write more"
                            + " letters before it.",
                    QueryRefusedException.NOWHERE);
        }
    }

    /** What a title says is said of every passage of its statement. */
    private void spread(FixedBitSet titles) throws IOException {
        NumericDocValues distances = segment.reader().getNumericDocValues(PassageFields.IN_STATEMENT);
        FixedBitSet statements = titles.clone();
        for (int title = next(statements, 0); title >= 0; title = next(statements, title + 1)) {
            distances.advanceExact(title);
            titles.set(title - (int) distances.longValue(), title + 1);
        }
    }

    private FixedBitSet unitsOf(FixedBitSet documents) throws IOException {
        Unit unit = Unit.of(scope, segment.reader());
        FixedBitSet all = new FixedBitSet(documents.length());
        for (int document = next(documents, 0); document >= 0; document = next(documents, document + 1)) {
            all.set(unit.first(document));
        }
        return all;
    }

    private FixedBitSet ofBranch(Clause.Branch branch) throws IOException {
        FixedBitSet holding = null;
        for (Clause clause : branch.required()) {
            FixedBitSet bits = holds(clause);
            if (holding == null) {
                holding = bits.clone();
            } else {
                holding.and(bits);
            }
        }
        FixedBitSet enough = enough(branch);
        if (holding == null) {
            holding = enough;
        } else if (branch.atLeast() > 0) {
            holding.and(enough);
        }
        for (Clause clause : branch.excluded()) {
            holding.andNot(holds(clause));
        }
        return holding;
    }

    /** Where at least so many of the optional clauses hold. */
    private FixedBitSet enough(Clause.Branch branch) throws IOException {
        int length = segment.reader().maxDoc();
        List<FixedBitSet> atLeast = new ArrayList<>();
        for (int number = 0; number < Math.max(1, branch.atLeast()); number++) {
            atLeast.add(new FixedBitSet(length));
        }
        for (Clause clause : branch.optional()) {
            FixedBitSet bits = holds(clause);
            for (int number = atLeast.size() - 1; number > 0; number--) {
                FixedBitSet both = atLeast.get(number - 1).clone();
                both.and(bits);
                atLeast.get(number).or(both);
            }
            atLeast.get(0).or(bits);
        }
        return atLeast.get(atLeast.size() - 1);
    }

    /** A clause is evidence where it holds and everything that it is a part of does. */
    private void markEvident(Clause clause, FixedBitSet within) throws IOException {
        if (clause instanceof Clause.Leaf leaf) {
            FixedBitSet in = scope == Scope.PASSAGE ? both(passages.get(leaf), within) : passagesIn(leaf, within);
            if (leaf.isOfTitle()) {
                addStatements(in, titles.get(leaf));
            }
            evident.put(leaf, in);
            return;
        }
        Clause.Branch branch = (Clause.Branch) clause;
        for (Clause part : branch.required()) {
            markEvident(part, both(units.get(part), within));
        }
        for (Clause part : branch.optional()) {
            markEvident(part, both(units.get(part), within));
        }
    }

    /** A title is evidence where it is for any passage of its statement. */
    private void addStatements(FixedBitSet in, FixedBitSet statements) throws IOException {
        NumericDocValues distances = segment.reader().getNumericDocValues(PassageFields.IN_STATEMENT);
        for (int title = next(statements, 0); title >= 0; title = next(statements, title + 1)) {
            distances.advanceExact(title);
            int passage = next(in, title - (int) distances.longValue());
            if (passage >= 0 && passage <= title) {
                in.set(title);
            }
        }
    }

    private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
        FixedBitSet both = one.clone();
        both.and(other);
        return both;
    }

    private FixedBitSet passagesIn(Clause.Leaf leaf, FixedBitSet within) throws IOException {
        Unit unit = Unit.of(scope, segment.reader());
        FixedBitSet inUnits = passages.get(leaf).clone();
        for (int document = next(inUnits, 0); document >= 0; document = next(inUnits, document + 1)) {
            if (!within.get(unit.first(document))) {
                inUnits.clear(document);
            }
        }
        return inUnits;
    }

    private FixedBitSet foundWith(Clause root, FixedBitSet holds) {
        FixedBitSet all = new FixedBitSet(holds.length());
        root.evidence().forEach(leaf -> all.or(evident.get(leaf)));
        return all;
    }

    /** The next set bit from there on, -1 for none. */
    static int next(FixedBitSet bits, int from) {
        if (from >= bits.length()) {
            return -1;
        }
        int next = bits.nextSetBit(from);
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }
}
