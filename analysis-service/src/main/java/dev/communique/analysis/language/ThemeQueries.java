package dev.communique.analysis.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Reads the language in which themes are written: the syntax of Lucene's {@code StandardQueryParser} with its interval
 * functions, over passages. THEMES.md is its documentation.
 */
public final class ThemeQueries {
    private static final List<String> FIELDS =
            List.of(PassageAnalyzers.TEXT, PassageAnalyzers.EXACT, PassageAnalyzers.CASED);
    private static final List<String> SEARCHED =
            Stream.concat(FIELDS.stream(), Stream.of(PassageAnalyzers.TITLE)).toList();

    static {
        // Lucene stops at 1,024 clauses by itself, which is fewer than a query may hold.
        IndexSearcher.setMaxClauseCount(QueryBounds.WORDS + QueryBounds.INTERVAL_EXPANSIONS);
    }

    private ThemeQueries() {}

    /**
     * A theme's query for the passages of one language.
     *
     * @throws QueryRefusedException when it has a mistake, can never match, matches everything or costs too much
     */
    public static ThemeQuery read(String language, String text) {
        return read(language, text, FIELDS);
    }

    /**
     * A query of the search, which may ask for titles too.
     *
     * @throws QueryRefusedException as {@link #read}
     */
    public static ThemeQuery readSearch(String language, String text) {
        return read(language, text, SEARCHED);
    }

    private static ThemeQuery read(String language, String typed, List<String> fields) {
        WordForms forms = WordForms.in(language).orElseThrow(() -> unknown(language));
        checkSize(typed);
        QueryText text = new QueryText(typed);
        List<QueryMark> marks = QueryLexer.marks(text);
        List<Integer> functions = QuerySyntax.functions(text, marks, fields);
        functions.forEach(
                function -> new IntervalReader(new QueryWords(forms, text), marks, fields.get(0), function).read());
        QueryWords words = new QueryWords(forms, text);
        Query query = new QueryBuilder(words, marks, functions).build(tree(text));
        Contradiction.in(query, forms).ifPresent(sentence -> {
            throw new QueryRefusedException(sentence, QueryRefusedException.NOWHERE);
        });
        return new ThemeQuery(
                language,
                typed,
                query,
                words.open().stream().map(WordPart::words).toList());
    }

    private static void checkSize(String typed) {
        if (typed.isBlank()) {
            throw new QueryRefusedException("The query is empty; write at least one word.", 0);
        }
        int bytes = typed.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > QueryBounds.BYTES) {
            throw new QueryRefusedException(
                    "The query has " + bytes + " bytes; at most " + QueryBounds.BYTES
                            + " are read. Make several themes of it.",
                    QueryRefusedException.NOWHERE);
        }
    }

    private static QueryNode tree(QueryText text) {
        try {
            return new StandardSyntaxParser().parse(text.plain(), PassageAnalyzers.TEXT);
        } catch (ParseException e) {
            boolean placed = e.currentToken != null && e.currentToken.next != null;
            throw text.refused(
                    placed ? e.currentToken.next.beginColumn : 0,
                    placed && !e.currentToken.next.image.isEmpty()
                            ? "\"" + e.currentToken.next.image + "\" cannot stand here."
                            : "The query cannot be read: something is missing at its end.");
        } catch (QueryNodeException | NumberFormatException e) {
            throw text.refused(0, "The query cannot be read.");
        }
    }

    private static QueryRefusedException unknown(String language) {
        String known = Stream.of(Language.values())
                .map(one -> one.code() + " (" + one.spoken() + ")")
                .collect(Collectors.joining(", "));
        return new QueryRefusedException(
                "There are no themes in the language \"" + language + "\"; there are in " + known + ".",
                QueryRefusedException.NOWHERE);
    }
}
