package dev.communique.analysis.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A query as what is sought within one passage, and how what is found combines over a unit. Told apart by identity. */
abstract sealed class Clause {
    static Clause of(Query query) {
        if (!(query instanceof BooleanQuery branch)) {
            return new Leaf(query);
        }
        return new Branch(
                clauses(branch, Occur.MUST, Occur.FILTER),
                clauses(branch, Occur.SHOULD),
                clauses(branch, Occur.MUST_NOT),
                branch.getMinimumNumberShouldMatch());
    }

    private static List<Clause> clauses(BooleanQuery branch, Occur... occurs) {
        return Stream.of(occurs)
                .flatMap(occur -> branch.clauses().stream().filter(clause -> clause.getOccur() == occur))
                .map(BooleanClause::getQuery)
                .map(Clause::of)
                .toList();
    }

    /** All leaves that can be evidence. */
    List<Leaf> evidence() {
        List<Leaf> leaves = new ArrayList<>();
        addLeaves(leaves, false);
        return leaves;
    }

    /** Every leaf, also of what is excluded. */
    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        addLeaves(leaves, true);
        return leaves;
    }

    private void addLeaves(List<Leaf> leaves, boolean withExcluded) {
        if (this instanceof Leaf leaf) {
            leaves.add(leaf);
        } else if (this instanceof Branch branch) {
            branch.required.forEach(clause -> clause.addLeaves(leaves, withExcluded));
            branch.optional.forEach(clause -> clause.addLeaves(leaves, withExcluded));
            if (withExcluded) {
                branch.excluded.forEach(clause -> clause.addLeaves(leaves, true));
            }
        }
    }

    /** A word, phrase, prefix or the like. */
    static final class Leaf extends Clause {
        private final Query query;
        private final String field;

        private Leaf(Query query) {
            this.query = query;
            Set<String> fields = new TreeSet<>();
            query.visit(new QueryVisitor() {
                @Override
                public boolean acceptField(String name) {
                    fields.add(name);
                    return true;
                }

                @Override
                public void consumeTerms(Query within, Term... terms) {
                    for (Term term : terms) {
                        fields.add(term.field());
                    }
                }
            });
            this.field = fields.isEmpty() ? "" : fields.iterator().next();
        }

        Query query() {
            return query;
        }

        String field() {
            return field;
        }

        boolean isOfTitle() {
            return PassageFields.OF_TITLES.contains(field);
        }
    }

    /** Holds where all that is required holds, enough of what is optional, and nothing that is excluded. */
    static final class Branch extends Clause {
        private final List<Clause> required;
        private final List<Clause> optional;
        private final List<Clause> excluded;
        private final int atLeast;

        private Branch(List<Clause> required, List<Clause> optional, List<Clause> excluded, int atLeast) {
            this.required = required;
            this.optional = optional;
            this.excluded = excluded;
            this.atLeast = required.isEmpty() ? Math.max(1, atLeast) : atLeast;
        }

        List<Clause> required() {
            return required;
        }

        List<Clause> optional() {
            return optional;
        }

        List<Clause> excluded() {
            return excluded;
        }

        /** How many of the optional ones must hold. */
        int atLeast() {
            return atLeast;
        }
    }
}
