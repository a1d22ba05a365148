package dev.communique.analysis.match;

/** Every word that an acceptor takes: a prefix, a wildcard. */
record AcceptedAtom(int field, int acceptor) implements Atom {
    @Override
    public boolean holds(PassageTerms passage, Accepted accepted) {
        return accepted.any(acceptor);
    }

    @Override
    public void spans(PassageTerms passage, Accepted accepted, Spans spans) {
        for (int i = accepted.first(acceptor); i >= 0; i = accepted.next(i)) {
            for (int at = passage.first(accepted.term(i)); at >= 0; at = passage.next(field, at)) {
                spans.add(passage.start(at), passage.end(at));
            }
        }
    }
}
