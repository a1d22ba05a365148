package dev.communique.analysis.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Standing queries made ready to be run together; never changes. */
final class CompiledQueries {
    private final List<Entry> entries;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Clause[] clauses;
    private final Atom[] atoms;
    private final Acceptors acceptors;
    private final int fields;
    private final IntLists atomsByTerm;
    private final IntLists atomsByAcceptor;
    private final IntLists entriesByAtom;
    private final int[] always;
    private final Pool<Evaluation> evaluations = new Pool<>(() -> new Evaluation(this));

    CompiledQueries(List<Entry> entries, Vocabulary vocabulary) {
        this.entries = List.copyOf(entries);
        AtomTable table = new AtomTable(vocabulary);
        ClauseReader reader = new ClauseReader(table);
        clauses = new Clause[entries.size()];
        for (int i = 0; i < clauses.length; i++) {
            ordinals.put(entries.get(i).id(), i);
            clauses[i] = read(entries.get(i), reader);
        }
        atoms = table.atoms();
        acceptors = table.acceptors();
        fields = table.fields();
        LongStream.Builder byTerm = LongStream.builder();
        LongStream.Builder byAcceptor = LongStream.builder();
        LongStream.Builder byAtom = LongStream.builder();
        List<Integer> anywhere = new ArrayList<>();
        for (int i = 0; i < clauses.length; i++) {
            Anchors anchors = Anchors.of(clauses[i], atom -> table.choice(atom).cost());
            if (anchors.areMissing()) {
                anywhere.add(i);
            }
            for (int atom : anchors.atoms()) {
                byAtom.add(IntLists.pair(atom, i));
                for (int trigger : table.choice(atom).triggers()) {
                    if (Triggers.isAcceptor(trigger)) {
                        byAcceptor.add(IntLists.pair(Triggers.acceptor(trigger), atom));
                    } else {
                        byTerm.add(IntLists.pair(trigger, atom));
                    }
                }
            }
        }
        atomsByTerm = IntLists.of(byTerm.build().toArray());
        atomsByAcceptor = IntLists.of(byAcceptor.build().toArray());
        entriesByAtom = IntLists.of(byAtom.build().toArray());
        always = anywhere.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Clause read(Entry entry, ClauseReader reader) {
        try {
            return reader.read(entry.standing().query());
        } catch (RuntimeException e) {
            entry.setAside(e);
            return Clause.Constant.NOTHING;
        }
    }

    Pool<Evaluation> evaluations() {
        return evaluations;
    }

    List<Entry> entries() {
        return entries;
    }

    Entry entry(int ordinal) {
        return entries.get(ordinal);
    }

    /** Null where it is not one of these. */
    Integer ordinal(String id) {
        return ordinals.get(id);
    }

    Clause clause(int ordinal) {
        return clauses[ordinal];
    }

    Atom atom(int number) {
        return atoms[number];
    }

    int atomCount() {
        return atoms.length;
    }

    Acceptors acceptors() {
        return acceptors;
    }

    /** The fields that any of them asks for. */
    int fields() {
        return fields;
    }

    /** The atoms to try where a term is seen. */
    IntLists atomsByTerm() {
        return atomsByTerm;
    }

    IntLists atomsByAcceptor() {
        return atomsByAcceptor;
    }

    /** The queries to try where an atom holds. */
    IntLists entriesByAtom() {
        return entriesByAtom;
    }

    /** Those that are tried on every passage. */
    int[] always() {
        return always;
    }
}
