package dev.communique.analysis.match;

import dev.communique.analysis.statement.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several passages together have of the atoms of one query. */
final class Unit implements Clause.Facts {
    private final BitSet passages;
    private final Map<Integer, Map<Integer, List<Span>>> places = new HashMap<>();
    private Entry entry;
    private Clause clause;
    private int current;

    /** @param passages that belong to it */
    Unit(BitSet passages) {
        this.passages = passages;
    }

    boolean has(int passage) {
        return passages.get(passage);
    }

    /** Notes what one passage has. */
    void note(Entry of, Clause read, int passage, Clause.Facts facts) {
        entry = of;
        clause = read;
        try {
            note(read, passage, facts);
        } catch (RuntimeException e) {
            of.setAside(e);
        }
    }

    private void note(Clause part, int passage, Clause.Facts facts) {
        if (part instanceof Clause.Combination combination) {
            noteAll(combination.required(), passage, facts);
            noteAll(combination.optional(), passage, facts);
            noteAll(combination.forbidden(), passage, facts);
        } else if (part instanceof Clause.Any any) {
            for (int atom : any.atoms()) {
                note(atom, passage, facts);
            }
        } else if (part instanceof Clause.Leaf leaf) {
            note(leaf.atom(), passage, facts);
        }
    }

    private void noteAll(Clause[] parts, int passage, Clause.Facts facts) {
        for (Clause part : parts) {
            note(part, passage, facts);
        }
    }

    private void note(int atom, int passage, Clause.Facts facts) {
        if (facts.holds(atom)) {
            Spans spans = new Spans();
            facts.spans(atom, spans);
            places.computeIfAbsent(atom, unused -> new HashMap<>()).put(passage, spans.merged());
        }
    }

    /**
     * The evidence of each passage of so many, empty where it has none.
     *
     * @return no list at all where the query does not fit
     */
    List<List<Span>> evidence(int length) {
        if (clause == null || !entry.isRunning() || !clause.holds(this)) {
            return List.of();
        }
        List<List<Span>> evidence = new ArrayList<>();
        for (current = 0; current < length; current++) {
            Spans spans = new Spans();
            clause.spans(this, spans);
            evidence.add(spans.merged());
        }
        return evidence;
    }

    @Override
    public boolean holds(int atom) {
        return places.containsKey(atom);
    }

    @Override
    public void spans(int atom, Spans spans) {
        places.getOrDefault(atom, Map.of())
                .getOrDefault(current, List.of())
                .forEach(span -> spans.add(span.start(), span.end()));
    }
}
