package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.TurnKind;
import dev.communique.analysis.theme.Scope;
import dev.communique.analysis.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Looking back at 1,000,000 passages: what a preview counts and shows, all mentions with their spans as a back-fill takes
 * them, and suggestions, whose texts come from memory here and not from the database. The index is built once, in {@code
 * analysis-service/target/bench-archive}, and says how fast and how large.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class LookBackBenchmark {
    private static final Path FOLDER = Path.of("analysis-service/target/bench-archive");
    private static final int STATEMENTS = 50_000;
    private static final int BATCH = 50;
    private static final int NEWEST = 10;
    private static final int LEAST_CERTAIN = 5;

    /** Some of 10,000, of 250,000, a near one that Lucene has to be asked for, and one over whole statements. */
    public enum Sought {
        TEN_THOUSAND(
                "\"arms control\" OR \"arms race\" OR \"disarmament conference\" OR exact:disarmed", Scope.PASSAGE),
        QUARTER_MILLION("\"United Nations\" OR peace OR world OR cased:President", Scope.PASSAGE),
        NEAR("fn:maxwidth(8 fn:unordered(nuclear weapons)) OR disarm*", Scope.PASSAGE),
        STATEMENTS("disarmament AND (peace OR nuclear) AND NOT Arctic", Scope.STATEMENT);

        private final String query;
        private final Scope scope;

        Sought(String query, Scope scope) {
            this.query = query;
            this.scope = scope;
        }
    }

    @Param
    public Sought sought;

    private BenchStatements statements;
    private ArchiveIndex index;
    private Theme theme;

    @Setup
    public void open() throws IOException {
        statements = BenchStatements.read();
        index = new ArchiveIndex(FOLDER);
        if (index.committed().isEmpty()) {
            build();
        }
        index.refresh();
        theme = new Theme(
                "bench",
                "Bench",
                "",
                Map.of("en", sought.query),
                sought.scope,
                Set.of(TurnKind.ANSWER, TurnKind.STATEMENT),
                Set.of(),
                Set.of(),
                Set.of());
        System.out.printf("%n%s: mentions %,d%n", sought, mentions());
    }

    private void build() throws IOException {
        PassageWords words = new PassageWords();
        long characters = 0;
        long passages = 0;
        long begin = System.nanoTime();
        for (int number = 0; number < STATEMENTS; number++) {
            Revision revision = statements.statement(number);
            index.replace(revision.id(), 1, PassageDocuments.of(revision, words));
            for (Passage passage : revision.turns().get(0).passages()) {
                characters += passage.text().length();
                passages++;
            }
            if (number % BATCH == 0) {
                index.refresh();
            }
        }
        index.commit(new IndexPosition("bench", Map.of()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%nbuilt %,d passages, %,d MB of text, in %.0f s (%,.0f passages/s), index %,d MB%n",
                passages, characters / 1_000_000, seconds, passages / seconds, index.bytes() / 1_000_000);
    }

    @TearDown
    public void close() throws IOException {
        index.close();
    }

    /** Counts a month, statements, speakers, the newest and the least certain mentions with their spans. */
    @Benchmark
    public List<FoundMention> preview() throws IOException {
        try (ArchiveIndex.View view = index.view()) {
            CountedPassages counted = counted(view);
            PassageCounts counts = PassageCounts.of(counted);
            counts.months(alias -> alias);
            List<Selected> shown = new ArrayList<>(counted.newest(NEWEST));
            shown.addAll(counted.leastCertain(
                    LEAST_CERTAIN, view.searcher().getIndexReader().numDocs()));
            return counted.findings().mentions(shown);
        }
    }

    /** All mentions with all spans. */
    @Benchmark
    public long mentions() throws IOException {
        long[] count = {0};
        try (ArchiveIndex.View view = index.view()) {
            Findings.of(view.searcher(), theme).mentions(mention -> count[0]++);
        }
        return count[0];
    }

    @Benchmark
    public Object suggestions() throws IOException, SQLException {
        try (ArchiveIndex.View view = index.view()) {
            Repeats repeats = new Repeats(view.searcher(), theme.queries().keySet());
            CountedPassages counted = CountedPassages.of(Findings.of(view.searcher(), theme), repeats);
            return new Suggestions(view.searcher(), this::load, counted, repeats, Deadline.in(Duration.ofMinutes(1)))
                    .find();
        }
    }

    private CountedPassages counted(ArchiveIndex.View view) throws IOException {
        return CountedPassages.of(
                Findings.of(view.searcher(), theme),
                new Repeats(view.searcher(), theme.queries().keySet()));
    }

    private Map<RevisionRef, Revision> load(Collection<RevisionRef> refs) {
        return refs.stream()
                .distinct()
                .map(ref ->
                        statements.statement(Integer.parseInt(ref.statement().substring(3))))
                .collect(Collectors.toMap(Revision::ref, Function.identity()));
    }
}
