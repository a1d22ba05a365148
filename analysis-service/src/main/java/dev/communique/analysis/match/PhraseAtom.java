package dev.communique.analysis.match;

import java.util.stream.IntStream;

/** Words at fixed distances: sought where the rarest stands, by looking whether the others stand around it. */
final class PhraseAtom implements Atom {
    private final int field;
    private final int width;
    private final int rarest;
    private final int rarestOffset;
    /** Of each word but the rarest its offset and its term, side by side. */
    private final int[] others;

    /**
     * @param offsets of the words from the first one, rising
     * @param rarest index of the word that is looked for first
     */
    PhraseAtom(int field, int[] terms, int[] offsets, int rarest) {
        this.field = field;
        this.width = offsets[offsets.length - 1];
        this.rarest = terms[rarest];
        this.rarestOffset = offsets[rarest];
        this.others = IntStream.range(0, terms.length)
                .filter(word -> word != rarest)
                .flatMap(word -> IntStream.of(offsets[word], terms[word]))
                .toArray();
    }

    @Override
    public boolean holds(PassageTerms passage, Accepted accepted) {
        for (int at = passage.first(rarest); at >= 0; at = passage.next(field, at)) {
            if (beginsAt(passage, at - rarestOffset)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void spans(PassageTerms passage, Accepted accepted, Spans spans) {
        for (int at = passage.first(rarest); at >= 0; at = passage.next(field, at)) {
            int begin = at - rarestOffset;
            if (beginsAt(passage, begin)) {
                spans.add(passage.start(begin), passage.end(begin + width));
            }
        }
    }

    private boolean beginsAt(PassageTerms passage, int begin) {
        if (begin < 0 || begin + width >= passage.length()) {
            return false;
        }
        for (int i = 0; i < others.length; i += 2) {
            if (passage.term(field, begin + others[i]) != others[i + 1]) {
                return false;
            }
        }
        return true;
    }
}
