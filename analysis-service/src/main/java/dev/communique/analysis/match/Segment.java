package dev.communique.analysis.match;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compiled queries, less those that were removed since. */
final class Segment {
    private final CompiledQueries queries;
    private final BitSet removed;

    Segment(List<Entry> entries, Vocabulary vocabulary) {
        this(new CompiledQueries(entries, vocabulary), new BitSet());
    }

    private Segment(CompiledQueries queries, BitSet removed) {
        this.queries = queries;
        this.removed = removed;
    }

    /** Itself where none of these is in it. */
    Segment without(Collection<String> ids) {
        BitSet without = null;
        for (String id : ids) {
            Integer ordinal = queries.ordinal(id);
            if (ordinal != null && !removed.get(ordinal)) {
                without = without == null ? (BitSet) removed.clone() : without;
                without.set(ordinal);
            }
        }
        return without == null ? this : new Segment(queries, without);
    }

    int size() {
        return queries.entries().size() - removed.cardinality();
    }

    /** Whether most of what it holds was removed. */
    boolean isSparse() {
        return 2 * size() < queries.entries().size();
    }

    List<Entry> entries() {
        return IntStream.range(0, queries.entries().size())
                .filter(ordinal -> !removed.get(ordinal))
                .mapToObj(queries::entry)
                .toList();
    }

    int fields() {
        return queries.fields();
    }

    void match(PassageTerms passage, Vocabulary vocabulary, Spans spans, Found found) {
        Evaluation evaluation = queries.evaluations().take();
        evaluation.read(passage, vocabulary);
        for (int i = 0; i < evaluation.candidateCount(); i++) {
            int ordinal = evaluation.candidate(i);
            Entry entry = queries.entry(ordinal);
            if (removed.get(ordinal) || !entry.isRunning()) {
                continue;
            }
            if (entry.together()) {
                found.mayMatchTogether(entry.id());
            } else if (holds(entry, queries.clause(ordinal), evaluation, spans)) {
                found.match(entry.id(), spans.merged());
            }
        }
        queries.evaluations().giveBack(evaluation);
    }

    private static boolean holds(Entry entry, Clause clause, Evaluation evaluation, Spans spans) {
        try {
            spans.clear();
            if (!clause.holds(evaluation)) {
                return false;
            }
            clause.spans(evaluation, spans);
            return true;
        } catch (RuntimeException e) {
            entry.setAside(e);
            return false;
        }
    }

    /** Notes what a passage of a unit has of the atoms of queries that are asked of the whole. */
    void note(PassageTerms passage, int index, Vocabulary vocabulary, Map<String, Unit> units) {
        Evaluation evaluation = queries.evaluations().take();
        evaluation.read(passage, vocabulary);
        units.forEach((id, unit) -> {
            Integer ordinal = queries.ordinal(id);
            if (ordinal != null && !removed.get(ordinal) && unit.has(index)) {
                unit.note(queries.entry(ordinal), queries.clause(ordinal), index, evaluation);
            }
        });
        queries.evaluations().giveBack(evaluation);
    }
}
