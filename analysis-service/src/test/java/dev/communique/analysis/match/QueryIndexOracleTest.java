package dev.communique.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.statement.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.search.Query;

/** Every pair of query and passage is answered as Lucene answers it, with the same places. */
class QueryIndexOracleTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void answersEveryEnglishPairAsLuceneDoes(
            @ForAll("englishQueries") List<Query> queries, @ForAll("englishPassages") List<String> passages) {
        assertAllAgree("en", queries, passages);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void answersEveryRussianPairAsLuceneDoes(
            @ForAll("russianQueries") List<Query> queries, @ForAll("russianPassages") List<String> passages) {
        assertAllAgree("ru", queries, passages);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void answersEveryChinesePairAsLuceneDoes(
            @ForAll("chineseQueries") List<Query> queries, @ForAll("chinesePassages") List<String> passages) {
        assertAllAgree("zh", queries, passages);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void answersTheSameHoweverItsQueriesCameAndWent(
            @ForAll("englishQueries") List<Query> queries,
            @ForAll("englishQueries") List<Query> later,
            @ForAll("englishPassages") List<String> passages) {
        QueryIndex before = index("en", queries);

        Map<String, Query> expected = named(queries);
        QueryIndex index = before;
        for (int i = 0; i < later.size(); i++) {
            String id = "query " + 2 * i;
            index = index.with(List.of(new Standing(id, later.get(i), false)), List.of("query " + (2 * i + 1)));
            expected.put(id, later.get(i));
            expected.remove("query " + (2 * i + 1));
        }

        for (String passage : passages) {
            assertThat(found(index, passage)).isEqualTo(expected("en", expected, passage));
            assertThat(found(before, passage)).isEqualTo(expected("en", named(queries), passage));
        }
    }

    private static void assertAllAgree(String language, List<Query> queries, List<String> passages) {
        QueryIndex index = index(language, queries);
        for (String passage : passages) {
            assertThat(found(index, passage))
                    .as("%s on %s", queries, passage)
                    .isEqualTo(expected(language, named(queries), passage));
        }
        assertThat(index.setAside()).isEmpty();
    }

    private static QueryIndex index(String language, List<Query> queries) {
        List<Standing> standing = new ArrayList<>();
        named(queries).forEach((id, query) -> standing.add(new Standing(id, query, false)));
        return QueryIndex.in(language).orElseThrow().with(standing, List.of());
    }

    private static Map<String, Query> named(List<Query> queries) {
        Map<String, Query> named = new TreeMap<>();
        IntStream.range(0, queries.size()).forEach(i -> named.put("query " + i, queries.get(i)));
        return named;
    }

    private static Map<String, List<Span>> found(QueryIndex index, String passage) {
        Map<String, List<Span>> found = new TreeMap<>();
        index.match(passage, new Found() {
            @Override
            public void match(String id, List<Span> spans) {
                assertThat(found).doesNotContainKey(id);
                found.put(id, spans);
            }

            @Override
            public void mayMatchTogether(String id) {
                throw new AssertionError("no query is asked of several passages");
            }
        });
        return found;
    }

    private static Map<String, List<Span>> expected(String language, Map<String, Query> queries, String passage) {
        Oracle oracle = new Oracle(language, passage);
        Map<String, List<Span>> expected = new TreeMap<>();
        queries.forEach((id, query) -> {
            Optional<List<Span>> spans = oracle.spans(query);
            spans.ifPresent(places -> expected.put(id, places));
        });
        return expected;
    }

    @Provide
    Arbitrary<List<Query>> englishQueries() {
        return queries("en", RandomPassages.ENGLISH);
    }

    @Provide
    Arbitrary<List<String>> englishPassages() {
        return RandomPassages.of(RandomPassages.ENGLISH);
    }

    @Provide
    Arbitrary<List<Query>> russianQueries() {
        return queries("ru", RandomPassages.RUSSIAN);
    }

    @Provide
    Arbitrary<List<String>> russianPassages() {
        return RandomPassages.of(RandomPassages.RUSSIAN);
    }

    @Provide
    Arbitrary<List<Query>> chineseQueries() {
        return queries("zh", RandomPassages.CHINESE);
    }

    @Provide
    Arbitrary<List<String>> chinesePassages() {
        return RandomPassages.of(RandomPassages.CHINESE);
    }

    private static Arbitrary<List<Query>> queries(String language, List<String> words) {
        return new RandomQueries(language, words).any().list().ofMinSize(1).ofMaxSize(12);
    }
}
