package dev.communique.analysis.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.search.IndexSearcher;

/**
 * Reads the language in which themes are written: the syntax of Lucene's {@code StandardQueryParser}, over passages.
 * THEMES.md is its documentation.
 */
public final class ThemeQueries {
    static {
        // Lucene's own bound is 1,024 clauses; a query is bounded when it is read.
        IndexSearcher.setMaxClauseCount(10_000);
    }

    private ThemeQueries() {}

    /**
     * A theme's query for the passages of one language.
     *
     * @throws QueryRefusedException when it has a mistake, can never match, matches everything or costs too much
     */
    public static ThemeQuery read(String language, String text) {
        return read(language, text, List.of(PassageAnalyzers.TEXT, PassageAnalyzers.EXACT, PassageAnalyzers.CASED));
    }

    /** A query of the search, which may ask for titles too. */
    public static ThemeQuery readSearch(String language, String text) {
        return read(
                language,
                text,
                List.of(PassageAnalyzers.TEXT, PassageAnalyzers.EXACT, PassageAnalyzers.CASED, PassageAnalyzers.TITLE));
    }

    private static ThemeQuery read(String language, String text, List<String> fields) {
        WordForms forms = WordForms.in(language).orElseThrow(() -> unknown(language));
        try {
            QueryBuilder builder = new QueryBuilder(forms, fields, text);
            return new ThemeQuery(
                    language, text, builder.build(new StandardSyntaxParser().parse(text, PassageAnalyzers.TEXT)));
        } catch (QueryNodeException e) {
            throw new QueryRefusedException("The query cannot be read.", QueryRefusedException.NOWHERE);
        }
    }

    private static QueryRefusedException unknown(String language) {
        String known = Stream.of(Language.values())
                .map(one -> one.code() + " (" + one.spoken() + ")")
                .collect(Collectors.joining(", "));
        return new QueryRefusedException(
                "There are no queries for the language \"" + language + "\"; there are for " + known + ".",
                QueryRefusedException.NOWHERE);
    }
}
