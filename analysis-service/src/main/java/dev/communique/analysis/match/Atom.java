package dev.communique.analysis.match;

/** A part of a query that is sought in one passage and has no parts of its own. Equal parts of queries are one atom. */
sealed interface Atom permits TermAtom, PhraseAtom, NearAtom, AcceptedAtom, LuceneAtom {
    boolean holds(PassageTerms passage, Accepted accepted);

    /** Adds every place where it holds; none where it does not. */
    void spans(PassageTerms passage, Accepted accepted, Spans spans);
}
