package dev.communique.analysis.match;

import java.util.Arrays;

/**
 * What is known of one passage about compiled queries: every atom is answered at most once. What is remembered is valid only
 * where its mark is this passage's, so that nothing is cleared between passages. For one thread.
 */
final class Evaluation implements Clause.Facts {
    private static final int LAST_PASSAGE = Integer.MAX_VALUE >> 1;

    private final CompiledQueries queries;
    private final Accepted accepted;
    /** An atom's answer: twice the passage's number, and 1 more where it holds. */
    private final int[] answers;
    /** The passage for which a query became a candidate. */
    private final int[] tried;

    private int[] candidates = new int[64];
    private int candidateCount;
    private PassageTerms passage;
    private int number;

    Evaluation(CompiledQueries queries) {
        this.queries = queries;
        this.accepted = new Accepted(queries.acceptors().count());
        this.answers = new int[queries.atomCount()];
        this.tried = new int[queries.entries().size()];
    }

    /** Finds the queries that may fit a passage. */
    void read(PassageTerms terms, Vocabulary vocabulary) {
        begin(terms);
        for (int entry : queries.always()) {
            addCandidate(entry);
        }
        boolean accepting = queries.acceptors().count() > 0;
        for (int i = 0; i < terms.differentCount(); i++) {
            int term = terms.different(i);
            tryAtoms(queries.atomsByTerm(), term);
            if (accepting) {
                accept(term, vocabulary);
            }
        }
    }

    private void begin(PassageTerms terms) {
        if (number == LAST_PASSAGE) {
            Arrays.fill(answers, 0);
            Arrays.fill(tried, 0);
            number = 0;
        }
        number++;
        passage = terms;
        candidateCount = 0;
        accepted.nextPassage();
    }

    private void accept(int term, Vocabulary vocabulary) {
        for (int acceptor : queries.acceptors().taking(term, vocabulary)) {
            if (accepted.add(acceptor, term)) {
                tryAtoms(queries.atomsByAcceptor(), acceptor);
            }
        }
    }

    private void tryAtoms(IntLists lists, int key) {
        int slot = lists.slot(key);
        if (slot < 0) {
            return;
        }
        for (int i = lists.first(slot); i < lists.end(slot); i++) {
            int atom = lists.value(i);
            // What takes Lucene is left until a query needs it, so that a fault is that query's.
            if (queries.atom(atom) instanceof LuceneAtom || holds(atom)) {
                addCandidatesOf(atom);
            }
        }
    }

    private void addCandidatesOf(int atom) {
        IntLists lists = queries.entriesByAtom();
        int slot = lists.slot(atom);
        for (int i = lists.first(slot); i < lists.end(slot); i++) {
            addCandidate(lists.value(i));
        }
    }

    private void addCandidate(int entry) {
        if (tried[entry] != number) {
            tried[entry] = number;
            if (candidateCount == candidates.length) {
                candidates = Arrays.copyOf(candidates, 2 * candidateCount);
            }
            candidates[candidateCount++] = entry;
        }
    }

    int candidateCount() {
        return candidateCount;
    }

    int candidate(int i) {
        return candidates[i];
    }

    @Override
    public boolean holds(int atom) {
        int answer = answers[atom];
        if (answer >> 1 != number) {
            answer = number << 1 | (queries.atom(atom).holds(passage, accepted) ? 1 : 0);
            answers[atom] = answer;
        }
        return (answer & 1) == 1;
    }

    @Override
    public void spans(int atom, Spans spans) {
        queries.atom(atom).spans(passage, accepted, spans);
    }
}
