package dev.communique.analysis.archive;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** What counts leave out, as series do: copies, and translations of what is covered in its own language. */
final class Repeats {
    private final Weight weight;

    /** @param languages that are covered; null: translations are left out whatever they are of */
    Repeats(IndexSearcher searcher, Collection<String> languages) throws IOException {
        Query repeated = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(PassageFields.COPY, "true")), Occur.SHOULD)
                .add(translations(languages), Occur.SHOULD)
                .build();
        weight = searcher.createWeight(searcher.rewrite(repeated), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static Query translations(Collection<String> languages) {
        return languages == null
                ? new PrefixQuery(new Term(PassageFields.ORIGINAL_LANGUAGE, ""))
                : new TermInSetQuery(
                        PassageFields.ORIGINAL_LANGUAGE,
                        languages.stream().map(BytesRef::new).toList());
    }

    FixedBitSet in(LeafReaderContext segment) throws IOException {
        return Cover.documents(weight, segment);
    }
}
