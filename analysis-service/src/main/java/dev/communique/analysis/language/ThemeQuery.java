package dev.communique.analysis.language;

import java.util.List;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;

/**
 * A query that was read and can be run.
 *
 * @param language whose passages it is for
 * @param text as it was written
 * @param query over the fields of {@link PassageAnalyzers}, made of nothing but {@code BooleanQuery}, {@code TermQuery},
 *     {@code PhraseQuery}, {@code PrefixQuery}, {@code WildcardQuery} and {@code IntervalQuery}; each clause of a
 *     {@code BooleanQuery} is MUST, SHOULD or MUST_NOT, and none excludes only
 * @param open its words with wildcards, those within intervals too; {@link Expansions} bounds what they stand for
 */
public record ThemeQuery(String language, String text, Query query, List<AutomatonQuery> open) {
    public ThemeQuery {
        open = List.copyOf(open);
    }
}
