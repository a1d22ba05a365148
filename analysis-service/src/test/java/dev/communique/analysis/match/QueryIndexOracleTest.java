package dev.communique.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.statement.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.search.Query;

/** Every pair of query and passage is answered as Lucene answers it, with the same places. */
class QueryIndexOracleTest {
    private static final List<String> ENGLISH = List.of(
            "arms",
            "Arms",
            "armed",
            "control",
            "controls",
            "controlled",
            "treaty",
            "treaties",
            "START",
            "start",
            "US",
            "us",
            "U.S.",
            "the",
            "of",
            "a",
            "naïve",
            "naive",
            "e\u0301lan",
            "café",
            "minister's",
            "1.5",
            "x");
    private static final List<String> RUSSIAN = List.of(
            "контроль",
            "контроля",
            "Контролем",
            "вооружений",
            "вооружения",
            "ещё",
            "еще",
            "и",
            "на",
            "США",
            "Й",
            "NATO");
    private static final Arbitrary<String> BETWEEN = Arbitraries.of(
            " ",
            " ",
            " ",
            " ",
            ", ",
            "-",
            ". ",
            " 🕊 ",
            " &amp; ",
            "; &#8217; ",
            "\u00A0",
            " \u0301",
            "\n",
            " 👩‍👩‍👧 ",
            "_",
            "\u200B",
            "’",
            "…");

    @Property
    void answersEveryEnglishPairAsLuceneDoes(
            @ForAll("englishQueries") List<Query> queries, @ForAll("englishPassages") List<String> passages) {
        assertAllAgree("en", queries, passages);
    }

    @Property
    void answersEveryRussianPairAsLuceneDoes(
            @ForAll("russianQueries") List<Query> queries, @ForAll("russianPassages") List<String> passages) {
        assertAllAgree("ru", queries, passages);
    }

    @Property
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
        return new RandomQueries("en", ENGLISH).any().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Query>> russianQueries() {
        return new RandomQueries("ru", RUSSIAN).any().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> englishPassages() {
        return passages(ENGLISH);
    }

    @Provide
    Arbitrary<List<String>> russianPassages() {
        return passages(RUSSIAN);
    }

    private static Arbitrary<List<String>> passages(List<String> words) {
        Arbitrary<String> piece =
                Combinators.combine(Arbitraries.of(words), BETWEEN).as(String::concat);
        return piece.list()
                .ofMinSize(0)
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
