package dev.communique.analysis.match;

import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Reads out of a query all terms that its answer may depend on, those it forbids among them. */
final class RelevantTerms extends QueryVisitor {
    private static final int[] ALL = {};

    private final ToIntFunction<Term> numbers;
    private final IntStream.Builder terms = IntStream.builder();
    private int fields;
    private boolean open;

    private RelevantTerms(ToIntFunction<Term> numbers) {
        this.numbers = numbers;
    }

    static RelevantTerms of(Query query, ToIntFunction<Term> numbers) {
        RelevantTerms read = new RelevantTerms(numbers);
        query.visit(read);
        return read;
    }

    /** Their numbers; none where the answer may depend on any. */
    int[] terms() {
        return open ? ALL : terms.build().distinct().toArray();
    }

    /** The fields they are in, as a set of their bits. */
    int fields() {
        return fields == 0 ? Field.ALL : fields;
    }

    @Override
    public boolean acceptField(String field) {
        return Field.of(field).isPresent();
    }

    @Override
    public void consumeTerms(Query query, Term... about) {
        for (Term term : about) {
            fields |= Field.of(term.field()).orElseThrow().bit();
            terms.add(numbers.applyAsInt(term));
        }
    }

    @Override
    public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
        fields |= Field.of(field).orElseThrow().bit();
        open = true;
    }

    @Override
    public void visitLeaf(Query query) {
        open = true;
    }

    @Override
    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
        return this;
    }
}
