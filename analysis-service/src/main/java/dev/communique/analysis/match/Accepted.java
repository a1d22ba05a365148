package dev.communique.analysis.match;

import java.util.Arrays;

/** Which terms of one passage each acceptor takes: a chain of terms an acceptor. Used again for one passage after the other. */
final class Accepted {
    private static final int NONE = -1;

    /** Two numbers an acceptor: the passage it last took something of, and the head of its chain. */
    private final int[] marks;

    private int passage;
    private int[] terms = new int[8];
    private int[] next = new int[8];
    private int count;

    Accepted(int acceptors) {
        marks = new int[2 * acceptors];
    }

    void nextPassage() {
        if (passage == Integer.MAX_VALUE) {
            Arrays.fill(marks, 0);
            passage = 0;
        }
        passage++;
        count = 0;
    }

    /** @return whether it is the first of this passage that the acceptor takes */
    boolean add(int acceptor, int term) {
        if (count == terms.length) {
            terms = Arrays.copyOf(terms, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        boolean first = !any(acceptor);
        terms[count] = term;
        next[count] = first ? NONE : marks[2 * acceptor + 1];
        marks[2 * acceptor] = passage;
        marks[2 * acceptor + 1] = count++;
        return first;
    }

    boolean any(int acceptor) {
        return marks[2 * acceptor] == passage;
    }

    /** The first link of the acceptor's chain, negative where it takes nothing. */
    int first(int acceptor) {
        return any(acceptor) ? marks[2 * acceptor + 1] : NONE;
    }

    int next(int link) {
        return next[link];
    }

    int term(int link) {
        return terms[link];
    }
}
