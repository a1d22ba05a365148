package dev.communique.analysis.match;

/** Words at fixed distances: sought where the rarest stands, by looking whether the others stand around it. */
final class PhraseAtom implements Atom {
    private final int field;
    private final int[] terms;
    private final int[] offsets;
    private final int rarest;
    private final int width;

    /**
     * @param offsets of the words from the first one, rising
     * @param rarest index of the word that is looked for first
     */
    PhraseAtom(int field, int[] terms, int[] offsets, int rarest) {
        this.field = field;
        this.terms = terms;
        this.offsets = offsets;
        this.rarest = rarest;
        this.width = offsets[offsets.length - 1];
    }

    @Override
    public boolean holds(PassageTerms passage, Accepted accepted) {
        for (int at = passage.first(terms[rarest]); at >= 0; at = passage.next(field, at)) {
            if (beginsAt(passage, at - offsets[rarest])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void spans(PassageTerms passage, Accepted accepted, Spans spans) {
        for (int at = passage.first(terms[rarest]); at >= 0; at = passage.next(field, at)) {
            int begin = at - offsets[rarest];
            if (beginsAt(passage, begin)) {
                spans.add(passage.start(begin), passage.end(begin + width));
            }
        }
    }

    private boolean beginsAt(PassageTerms passage, int begin) {
        if (begin < 0 || begin + width >= passage.length()) {
            return false;
        }
        for (int i = 0; i < terms.length; i++) {
            if (passage.term(field, begin + offsets[i]) != terms[i]) {
                return false;
            }
        }
        return true;
    }
}
