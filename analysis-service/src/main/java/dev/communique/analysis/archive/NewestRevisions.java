package dev.communique.analysis.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Which revision of a statement is in the index: the one that searches see, or one that was written since. */
final class NewestRevisions {
    private final Map<String, Integer> unseen = new HashMap<>();

    void written(String statement, int revision) {
        unseen.put(statement, revision);
    }

    /** From now on searches see all that was written, or it is gone. */
    void forgetWritten() {
        unseen.clear();
    }

    /** 0 for none. */
    int of(String statement, IndexSearcher seen) throws IOException {
        Integer written = unseen.get(statement);
        if (written != null) {
            return written;
        }
        for (LeafReaderContext segment : seen.getIndexReader().leaves()) {
            int document = firstLive(statement, segment);
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues revisions = segment.reader().getNumericDocValues(PassageFields.REVISION);
                revisions.advanceExact(document);
                return (int) revisions.longValue();
            }
        }
        return 0;
    }

    private static int firstLive(String statement, LeafReaderContext segment) throws IOException {
        PostingsEnum block = segment.reader().postings(new Term(PassageFields.STATEMENT, statement), PostingsEnum.NONE);
        if (block == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = segment.reader().getLiveDocs();
        int document = block.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = block.nextDoc();
        }
        return document;
    }
}
