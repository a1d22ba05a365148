package dev.communique.analysis.match;

import org.apache.lucene.search.Query;

/** What no other atom can say, such as an interval: asked of Lucene, for the few passages that have the words it needs. */
record LuceneAtom(Query query, int fields) implements Atom {
    @Override
    public boolean holds(PassageTerms passage, Accepted accepted) {
        return passage.inLucene().matches(query, fields, null);
    }

    @Override
    public void spans(PassageTerms passage, Accepted accepted, Spans spans) {
        passage.inLucene().matches(query, fields, spans);
    }
}
