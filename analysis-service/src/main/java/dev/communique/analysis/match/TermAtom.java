package dev.communique.analysis.match;

/** One word. */
record TermAtom(int field, int term) implements Atom {
    @Override
    public boolean holds(PassageTerms passage, Accepted accepted) {
        return passage.has(term);
    }

    @Override
    public void spans(PassageTerms passage, Accepted accepted, Spans spans) {
        for (int at = passage.first(term); at >= 0; at = passage.next(field, at)) {
            spans.add(passage.start(at), passage.end(at));
        }
    }
}
