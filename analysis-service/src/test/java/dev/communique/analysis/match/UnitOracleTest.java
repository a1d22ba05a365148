package dev.communique.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.statement.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Queries of several passages together, held against what they mean: leaves are sought in each passage by Lucene, and
 * combinations are over what is found in any.
 */
class UnitOracleTest {
    private static final String ID = "query";

    @Property(edgeCases = EdgeCasesMode.NONE)
    void combinesOverAUnitWhatIsFoundInItsPassages(
            @ForAll("queries") Query query, @ForAll("passages") List<String> passages, @ForAll("covers") int covers) {
        QueryIndex index =
                QueryIndex.in("en").orElseThrow().with(List.of(new Standing(ID, query, true)), List.of());
        BitSet unit = BitSet.valueOf(new long[] {covers});
        List<Oracle> oracles =
                passages.stream().map(text -> new Oracle("en", text)).toList();

        Map<String, List<List<Span>>> found = index.matchTogether(passages, Map.of(ID, unit));

        Reading reading = new Reading(oracles, unit);
        if (unit.nextSetBit(0) < 0 || unit.nextSetBit(0) >= passages.size() || !reading.holds(query)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.get(ID))
                    .isEqualTo(IntStream.range(0, passages.size())
                            .mapToObj(passage -> Span.merged(reading.evidence(query, passage)))
                            .toList());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void saysOfSomePassageThatAQueryWhichHoldsMayFitItsUnit(
            @ForAll("queries") Query query, @ForAll("passages") List<String> passages) {
        QueryIndex index =
                QueryIndex.in("en").orElseThrow().with(List.of(new Standing(ID, query, true)), List.of());
        BitSet all = new BitSet();
        all.set(0, passages.size());
        Reading reading =
                new Reading(passages.stream().map(text -> new Oracle("en", text)).toList(), all);

        Set<String> possible = new HashSet<>();
        passages.forEach(passage -> index.match(passage, new Found() {
            @Override
            public void match(String id, List<Span> spans) {
                throw new AssertionError("the query is not asked of one passage");
            }

            @Override
            public void mayMatchTogether(String id) {
                possible.add(id);
            }
        }));

        if (reading.holds(query)) {
            assertThat(possible).containsExactly(ID);
        }
    }

    /** What queries mean, as plainly as it can be written down. */
    private record Reading(List<Oracle> passages, BitSet unit) {
        boolean holds(Query query) {
            if (query instanceof MatchAllDocsQuery) {
                return true;
            }
            if (!(query instanceof BooleanQuery combination)) {
                return IntStream.range(0, passages.size())
                        .anyMatch(passage -> unit.get(passage)
                                && passages.get(passage).spans(query).isPresent());
            }
            long required = count(combination, BooleanClause.Occur.MUST);
            long optional = count(combination, BooleanClause.Occur.SHOULD);
            return count(combination, BooleanClause.Occur.MUST_NOT) == 0
                    && required
                            == combination.clauses().stream()
                                    .filter(clause -> clause.getOccur() == BooleanClause.Occur.MUST)
                                    .count()
                    && optional >= combination.getMinimumNumberShouldMatch()
                    && required + optional > 0;
        }

        private long count(BooleanQuery combination, BooleanClause.Occur occur) {
            return combination.clauses().stream()
                    .filter(clause -> clause.getOccur() == occur && holds(clause.getQuery()))
                    .count();
        }

        List<Span> evidence(Query query, int passage) {
            if (!(query instanceof BooleanQuery combination)) {
                return unit.get(passage)
                        ? passages.get(passage).spans(query).orElse(List.of())
                        : List.of();
            }
            List<Span> evidence = new ArrayList<>();
            combination.clauses().stream()
                    .filter(clause -> !clause.isProhibited() && holds(clause.getQuery()))
                    .forEach(clause -> evidence.addAll(evidence(clause.getQuery(), passage)));
            return evidence;
        }
    }

    @Provide
    Arbitrary<Query> queries() {
        return new RandomQueries("en", RandomPassages.ENGLISH).any();
    }

    @Provide
    Arbitrary<List<String>> passages() {
        return RandomPassages.of(RandomPassages.ENGLISH);
    }

    @Provide
    Arbitrary<Integer> covers() {
        return Arbitraries.integers().between(0, 15);
    }
}
