package dev.communique.analysis.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.language.CodePointOffsets;
import dev.communique.analysis.language.PassageAnalyzers;
import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.statement.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the archive finds is what Lucene finds in each passage by itself, spans included. */
class OracleTest {
    private static final int PASSAGES = 400;
    private static final int QUERIES = 150;
    private static final List<String> WORDS = List.of(
            "arms",
            "Arms",
            "ARM",
            "control",
            "Control's",
            "controlled",
            "treaty",
            "treaties",
            "start",
            "START",
            "New",
            "nuclear",
            "🕊️",
            "😀",
            "cafe\u0301",
            "co-operation",
            "U.S.",
            "US",
            "us",
            "the",
            "of",
            "§",
            "peace\u00ADful");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsWhatLuceneFindsInEachPassageByItself(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> passages =
                IntStream.range(0, PASSAGES).mapToObj(i -> passage(random)).toList();
        List<IndexSearcher> alone = passages.stream().map(OracleTest::alone).toList();
        List<String> queries =
                Stream.generate(() -> query(random, 2)).filter(OracleTest::isTaken).limit(QUERIES).toList();
        try (BuiltArchive archive = new BuiltArchive(folder)) {
            archive.with(SampleStatement.fresh().answering(passages.toArray(String[]::new)));

            for (String query : queries) {
                Map<Integer, List<Span>> found = archive
                        .mentions(SampleTheme.english(query).theme())
                        .stream()
                        .collect(Collectors.toMap(FoundMention::passage, FoundMention::spans));

                assertThat(found).as(query).isEqualTo(expected(query, alone));
            }
        }
    }

    /** Some that are made up can never match. */
    private static boolean isTaken(String query) {
        try {
            ThemeQueries.read("en", query);
            return true;
        } catch (QueryRefusedException e) {
            return false;
        }
    }

    private static String passage(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
    }

    private static String query(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(6) : random.nextInt(10)) {
            case 0, 1 -> word(random);
            case 2 -> "\"" + word(random) + " " + word(random) + "\"";
            case 3 -> "\"" + word(random) + " " + word(random) + " " + word(random) + "\"";
            case 4 -> random.nextBoolean() ? "exact:" + word(random) : "cased:" + word(random);
            case 5 -> near(random);
            case 6 -> "(" + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")";
            case 7 -> "(" + query(random, depth - 1) + " AND " + query(random, depth - 1) + ")";
            case 8 -> "(" + query(random, depth - 1) + " AND NOT " + word(random) + ")";
            default ->
                "(" + word(random) + " OR " + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")@2";
        };
    }

    private static String near(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "contr*";
            case 1 -> "\"" + word(random) + " " + word(random) + "\"~2";
            default -> "fn:maxwidth(5 fn:unordered(" + word(random) + " " + word(random) + "))";
        };
    }

    private static String word(Random random) {
        return List.of("arms", "control", "treaty", "start", "START", "nuclear", "US", "cafe", "operation", "peaceful")
                .get(random.nextInt(10));
    }

    private static Map<Integer, List<Span>> expected(String query, List<IndexSearcher> passages) throws IOException {
        Query parsed = ThemeQueries.read("en", query).query();
        Map<Integer, List<Span>> expected = new TreeMap<>();
        for (int i = 0; i < passages.size(); i++) {
            List<Span> spans = spans(parsed, passages.get(i));
            if (!spans.isEmpty()) {
                expected.put(i, Span.merged(spans));
            }
        }
        return expected;
    }

    private static List<Span> spans(Query query, IndexSearcher passage) throws IOException {
        List<Span> spans = new ArrayList<>();
        Matches matches = passage.createWeight(passage.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(passage.getIndexReader().leaves().get(0), 0);
        if (matches != null) {
            for (String field : matches) {
                MatchesIterator places = matches.getMatches(field);
                while (places.next()) {
                    spans.add(new Span(places.startOffset(), places.endOffset()));
                }
            }
        }
        return spans;
    }

    private static IndexSearcher alone(String text) {
        MemoryIndex index = new MemoryIndex(true);
        for (String field : List.of(PassageAnalyzers.TEXT, PassageAnalyzers.EXACT, PassageAnalyzers.CASED)) {
            index.addField(
                    field, CodePointOffsets.stream(PassageAnalyzers.of("en").orElseThrow(), field, text));
        }
        return index.createSearcher();
    }
}
