package dev.communique.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.statement.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.Test;

class QueryIndexTest {
    @Test
    void takesAQueryOutThatFailsAndAnswersTheOthers() {
        QueryIndex index = index(
                standing("sound", "war"),
                new Standing("failing", new FailingQuery(), false),
                new Standing("failing together", new FailingQuery(), true),
                standing("sound too", "\"no war\""));

        Set<String> found = found(index, "No war.");
        index.matchTogether(List.of("No war."), Map.of("failing together", BitSet.valueOf(new long[] {1})));

        assertThat(found).containsExactly("failing together", "sound", "sound too");
        assertThat(index.setAside()).containsOnlyKeys("failing", "failing together");
        assertThat(index.setAside().get("failing")).contains("on purpose");
        assertThat(found(index, "No war.")).doesNotContain("failing");
    }

    @Test
    void remembersWhatFailedThroughChangesOfOthersUntilItIsChangedItself() {
        QueryIndex index = index(new Standing("failing", new FailingQuery(), false), standing("sound", "war"));
        found(index, "No war.");

        QueryIndex others = index.with(List.of(standing("sound", "peace"), standing("third", "arms")), List.of());
        QueryIndex itself = others.with(List.of(standing("failing", "war")), List.of());

        assertThat(others.setAside()).containsOnlyKeys("failing");
        assertThat(itself.setAside()).isEmpty();
        assertThat(found(itself, "No war.")).containsExactly("failing");
    }

    @Test
    void answersTheSameWhenItKnowsWhichWordsAreRare() {
        QueryIndex index = index(
                standing("phrase", "\"the arms control of the treaty\""),
                standing("both", "treaty AND control"),
                standing("beginning", "exact:contr*"));

        List<Set<String>> answers = IntStream.range(0, 2_500)
                .mapToObj(i -> found(index, "The arms control of the treaty, number " + i + "."))
                .distinct()
                .toList();

        assertThat(answers).containsExactly(Set.of("phrase", "both", "beginning"));
    }

    @Test
    void goesOnWhenItHasSeenMoreWordsThanItKeeps() {
        QueryIndex index = index(standing("word", "treaty"), standing("beginning", "exact:treat*"));

        for (int passage = 0; passage < 300; passage++) {
            int number = passage * 1_000;
            found(
                    index,
                    IntStream.range(number, number + 1_000)
                            .mapToObj(word -> "w" + word)
                            .collect(Collectors.joining(" ")));
        }

        assertThat(found(index, "Two treaties.")).containsExactly("beginning", "word");
    }

    @Test
    void answersInManyThreadsWhileQueriesChange() throws Exception {
        AtomicReference<QueryIndex> current =
                new AtomicReference<>(index(standing("stays", "\"arms control\""), standing("changes", "war")));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Set<String>> matching = () -> IntStream.range(0, 3_000)
                    .mapToObj(i -> String.join(",", found(current.get(), "On arms control, number " + i + ", or war.")))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<Future<Set<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(threads.submit(matching));
            }

            for (int i = 0; i < 500; i++) {
                current.set(current.get()
                        .with(List.of(standing("changes", i % 2 == 0 ? "peace" : "war")), List.of("none")));
            }

            for (Future<Set<String>> answer : answers) {
                assertThat(answer.get()).isSubsetOf("stays", "changes,stays");
            }
            assertThat(found(current.get(), "On arms control or war.")).containsExactly("changes", "stays");
        } finally {
            threads.shutdownNow();
        }
    }

    private static QueryIndex index(Standing... queries) {
        return QueryIndex.in("en").orElseThrow().with(List.of(queries), List.of());
    }

    private static Standing standing(String id, String query) {
        return new Standing(id, ThemeQueries.read("en", query).query(), false);
    }

    private static Set<String> found(QueryIndex index, String passage) {
        Set<String> found = new TreeSet<>();
        index.match(passage, new Found() {
            @Override
            public void match(String id, List<Span> spans) {
                found.add(id);
            }

            @Override
            public void mayMatchTogether(String id) {
                found.add(id);
            }
        });
        return found;
    }

    /** As a fault in a query would show. */
    private static final class FailingQuery extends Query {
        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String field) {
            return "failing";
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
