package dev.communique.analysis.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Reads out of any Lucene query what must be in a passage for it to fit. */
final class TriggerVisitor extends QueryVisitor {
    private final ToIntFunction<Term> terms;
    private final ToIntFunction<Acceptor> acceptors;
    private final boolean any;
    private final List<Object> parts = new ArrayList<>();

    private TriggerVisitor(ToIntFunction<Term> terms, ToIntFunction<Acceptor> acceptors, boolean any) {
        this.terms = terms;
        this.acceptors = acceptors;
        this.any = any;
    }

    /**
     * @param terms number of a term
     * @param acceptors number given to a new acceptor
     */
    static Triggers of(Query query, ToIntFunction<Term> terms, ToIntFunction<Acceptor> acceptors) {
        TriggerVisitor visitor = new TriggerVisitor(terms, acceptors, false);
        query.visit(visitor);
        return visitor.triggers();
    }

    private Triggers triggers() {
        List<Triggers> read = parts.stream()
                .map(part -> part instanceof TriggerVisitor visitor ? visitor.triggers() : (Triggers) part)
                .toList();
        return any ? new Triggers.AnyOf(read) : new Triggers.AllOf(read);
    }

    @Override
    public boolean acceptField(String field) {
        return Field.of(field).isPresent();
    }

    @Override
    public void consumeTerms(Query query, Term... needed) {
        for (Term term : needed) {
            parts.add(new Triggers.One(terms.applyAsInt(term)));
        }
    }

    @Override
    public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
        Acceptor acceptor = new Acceptor(Field.of(field).orElseThrow(), automaton.get());
        parts.add(new Triggers.One(Triggers.ofAcceptor(acceptors.applyAsInt(acceptor))));
    }

    @Override
    public void visitLeaf(Query query) {
        parts.add(Triggers.NONE_NEEDED);
    }

    @Override
    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
        if (occur == BooleanClause.Occur.MUST_NOT) {
            return EMPTY_VISITOR;
        }
        if (occur == BooleanClause.Occur.SHOULD && parent instanceof BooleanQuery) {
            // Beside a part that must hold, the others need not.
            parts.add(Triggers.NONE_NEEDED);
            return EMPTY_VISITOR;
        }
        TriggerVisitor child = new TriggerVisitor(terms, acceptors, occur == BooleanClause.Occur.SHOULD);
        parts.add(child);
        return child;
    }
}
