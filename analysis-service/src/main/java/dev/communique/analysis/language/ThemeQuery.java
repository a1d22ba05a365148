package dev.communique.analysis.language;

import org.apache.lucene.search.Query;

/**
 * A query that was read and can be run.
 *
 * @param language whose passages it is for
 * @param text as it was written
 * @param query over the fields of {@link PassageAnalyzers}, made of nothing but {@code BooleanQuery}, {@code TermQuery},
 *     {@code PhraseQuery}, {@code PrefixQuery}, {@code WildcardQuery} and {@code IntervalQuery}; each clause of a
 *     {@code BooleanQuery} is MUST, SHOULD or MUST_NOT, and none excludes only
 */
public record ThemeQuery(String language, String text, Query query) {}
