package dev.communique.analysis.archive;

import dev.communique.analysis.statement.TurnKind;
import dev.communique.analysis.theme.Theme;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Whose words are looked through.
 *
 * @param language two letters
 * @param turns empty: all kinds, and titles too
 * @param speakers slugs of aliases; empty: everyone, and titles too
 * @param sources empty: every source
 * @param countries empty: every publisher
 * @param from in microseconds since 1970, as {@code to}, which is exclusive
 */
public record Cover(
        String language,
        Set<TurnKind> turns,
        Set<String> speakers,
        Set<String> sources,
        Set<String> countries,
        long from,
        long to) {
    public Cover {
        turns = Set.copyOf(turns);
        speakers = Set.copyOf(speakers);
        sources = Set.copyOf(sources);
        countries = Set.copyOf(countries);
    }

    static Cover of(Theme theme, String language) {
        return new Cover(
                language,
                theme.turns(),
                theme.speakers(),
                theme.sources(),
                theme.countries(),
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    /** The documents of a segment that are covered and not replaced by newer ones. */
    static FixedBitSet documents(Weight weight, LeafReaderContext segment) throws IOException {
        FixedBitSet documents = new FixedBitSet(segment.reader().maxDoc());
        Scorer scorer = weight.scorer(segment);
        if (scorer != null) {
            documents.or(scorer.iterator());
        }
        if (segment.reader().getLiveDocs() != null) {
            documents.and(FixedBitSet.copyOf(segment.reader().getLiveDocs()));
        }
        return documents;
    }

    Weight weight(IndexSearcher searcher) throws IOException {
        return searcher.createWeight(searcher.rewrite(query()), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(PassageFields.LANGUAGE, language)), Occur.FILTER);
        if (!turns.isEmpty()) {
            addAny(all, PassageFields.TURN, turns.stream().map(TurnKind::word).toList());
        }
        addAny(all, PassageFields.SPEAKER, speakers);
        addAny(all, PassageFields.SOURCE, sources);
        addAny(all, PassageFields.COUNTRY, countries);
        if (from > Long.MIN_VALUE || to < Long.MAX_VALUE) {
            all.add(
                    NumericDocValuesField.newSlowRangeQuery(
                            PassageFields.PUBLISHED, from, to == Long.MAX_VALUE ? to : to - 1),
                    Occur.FILTER);
        }
        return new ConstantScoreQuery(all.build());
    }

    private static void addAny(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
    }
}
