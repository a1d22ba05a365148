package dev.communique.analysis.match;

import org.apache.lucene.search.Query;

/**
 * What no other atom can say, such as an interval: asked of Lucene, for the few passages that have the words it needs.
 *
 * @param relevant the terms that it is about, so that Lucene need not be told the others; none: all are
 */
record LuceneAtom(Query query, int fields, Triggers needed, int[] relevant) implements Atom {
    @Override
    public boolean holds(PassageTerms passage, Accepted accepted) {
        return needed.areIn(passage, accepted) && passage.inLucene().matches(this, null);
    }

    @Override
    public void spans(PassageTerms passage, Accepted accepted, Spans spans) {
        if (needed.areIn(passage, accepted)) {
            passage.inLucene().matches(this, spans);
        }
    }

    boolean isAboutAllTerms() {
        return relevant.length == 0;
    }
}
