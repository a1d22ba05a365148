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

/** Matching while themes change: 50 changes in as many passages as are to be matched in a second, so that the loss against
 * {@link MatchBenchmark} is what the changes cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 3, time = 4)
public class ChangeBenchmark {
    @Param({"10000"})
    int themes;

    private Scenario scenario;
    private final CpuSeconds cpu = new CpuSeconds();
    private static final int CHANGES_A_SECOND = 50;
    private static final int PASSAGES_A_SECOND = 20_000;

    private final Scenario.Hits hits = new Scenario.Hits();
    private final List<Standing> written = new ArrayList<>();
    private QueryIndex index;
    private int asked;
    private long changing;
    private long longest;
    private int changes;

    @Setup
    public void register() {
        scenario = new Scenario(2 * themes, "whole");
        for (BenchThemes.Theme theme : scenario.themes) {
            written.add(theme.standing(written.size() % themes));
        }
        index = QueryIndex.in("en").orElseThrow().with(written.subList(0, themes), List.of());
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
    public int matchAndChange() {
        if (++asked % (PASSAGES_A_SECOND / CHANGES_A_SECOND) == 0) {
            change();
        }
        index.match(scenario.nextPassage(), hits);
        cpu.passage();
        return hits.spans;
    }

    private void change() {
        long start = System.nanoTime();
        index = index.with(List.of(written.get(changes++ * 7 % written.size())), List.of());
        long took = System.nanoTime() - start;
        changing += took;
        longest = Math.max(longest, took);
    }

    @TearDown
    public void sayWhatAChangeTook() {
        System.out.printf(
                "%n# %d changes took %.3f ms each, at most %.1f ms%n",
                changes, changing / 1e6 / changes, longest / 1e6);
    }
}
