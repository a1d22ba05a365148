package dev.communique.analysis.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Gives every different leaf of queries a number, and for each the atom that answers it and what must be there for it. */
final class AtomTable {
    private final Vocabulary vocabulary;
    private final Map<Query, Integer> numbers = new HashMap<>();
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Triggers.Choice> choices = new ArrayList<>();
    private final List<Acceptor> acceptors = new ArrayList<>();
    private int fields;

    AtomTable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The number of the atom of a query over fields that passages have. */
    int number(Query leaf) {
        Integer known = numbers.get(leaf);
        if (known != null) {
            return known;
        }
        add(leaf);
        numbers.put(leaf, atoms.size() - 1);
        return atoms.size() - 1;
    }

    private void add(Query leaf) {
        Triggers triggers = TriggerVisitor.of(leaf, this::id, this::number);
        RelevantTerms about = RelevantTerms.of(leaf, this::id);
        atoms.add(atom(leaf, triggers, about));
        choices.add(Triggers.cheapest(triggers, this::cost));
        fields |= about.fields();
    }

    private int number(Acceptor acceptor) {
        acceptors.add(acceptor);
        return acceptors.size() - 1;
    }

    private Atom atom(Query leaf, Triggers triggers, RelevantTerms about) {
        if (leaf instanceof TermQuery query) {
            return new TermAtom(field(query.getTerm()), id(query.getTerm()));
        }
        if (leaf instanceof PhraseQuery phrase) {
            int[] terms = Arrays.stream(phrase.getTerms()).mapToInt(this::id).toArray();
            if (phrase.getSlop() == 0 || Arrays.stream(terms).distinct().count() == terms.length) {
                return phrase(phrase, terms);
            }
        }
        if ((leaf instanceof AutomatonQuery || leaf instanceof FuzzyQuery)
                && triggers instanceof Triggers.AllOf all
                && all.parts().size() == 1
                && all.parts().get(0) instanceof Triggers.One one) {
            int field = Integer.numberOfTrailingZeros(about.fields());
            return Triggers.isAcceptor(one.trigger())
                    ? new AcceptedAtom(field, Triggers.acceptor(one.trigger()))
                    : new TermAtom(field, one.trigger());
        }
        return new LuceneAtom(leaf, about.fields(), triggers, about.terms());
    }

    private Atom phrase(PhraseQuery phrase, int[] terms) {
        int field = field(phrase.getTerms()[0]);
        int[] positions = phrase.getPositions();
        int[] offsets = Arrays.stream(positions)
                .map(position -> position - positions[0])
                .toArray();
        int rarest = IntStream.range(0, terms.length)
                .reduce((one, other) -> cost(terms[other]) < cost(terms[one]) ? other : one)
                .orElseThrow();
        return phrase.getSlop() == 0
                ? new PhraseAtom(field, terms, offsets, rarest)
                : new NearAtom(field, terms, offsets, phrase.getSlop(), rarest);
    }

    private int id(Term term) {
        return vocabulary.id(Field.of(term.field()).orElseThrow(), term.text());
    }

    private static int field(Term term) {
        return Field.of(term.field()).orElseThrow().ordinal();
    }

    /** In how many passages of the sample the trigger is; of those never seen, longer words are taken for rarer. */
    private double cost(int trigger) {
        if (Triggers.isAcceptor(trigger)) {
            // About as many as a word that is neither rare nor frequent.
            return 1 + vocabulary.samples() / 50.0;
        }
        return vocabulary.passagesWith(trigger)
                + 1.0 / (1 + vocabulary.term(trigger).text().length());
    }

    Atom[] atoms() {
        return atoms.toArray(Atom[]::new);
    }

    Triggers.Choice choice(int atom) {
        return choices.get(atom);
    }

    Acceptors acceptors() {
        return new Acceptors(acceptors);
    }

    /** The fields that queries ask for. */
    int fields() {
        return fields;
    }
}
