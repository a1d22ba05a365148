package dev.communique.analysis.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Passages a second and core through the index of queries, with offsets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 3, time = 4)
public class MatchBenchmark {
    @Param({"1000", "10000", "100000"})
    int themes;

    /** What themes use: see {@link BenchThemes}. */
    @Param({"plain", "whole"})
    String language;

    private Scenario scenario;
    private final CpuSeconds cpu = new CpuSeconds();
    private final Scenario.Hits hits = new Scenario.Hits();
    private QueryIndex index;
    private long asked;

    @Setup
    public void register() {
        scenario = new Scenario(themes, language);
        List<Standing> standing = new ArrayList<>();
        for (BenchThemes.Theme theme : scenario.themes) {
            standing.add(theme.standing(standing.size()));
        }
        long start = System.nanoTime();
        index = QueryIndex.in("en").orElseThrow().with(standing, List.of());
        System.out.printf("%n# compiled in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    @Setup(Level.Iteration)
    public void begin() {
        cpu.begin();
    }

    @TearDown(Level.Iteration)
    public void end() {
        cpu.print();
    }

    @Benchmark
    public int match() {
        index.match(scenario.nextPassage(), hits);
        cpu.passage();
        asked++;
        return hits.spans;
    }

    @TearDown
    public void sayHowMuchMatched() {
        System.out.printf(
                "%n# a theme matches %.2f %% of the passages; set aside: %d%n",
                100.0 * hits.matches / asked / themes, index.setAside().size());
    }
}
