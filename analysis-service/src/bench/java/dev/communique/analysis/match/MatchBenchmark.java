package dev.communique.analysis.match;

import dev.communique.analysis.statement.Span;
import java.lang.management.ManagementFactory;
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
    private static final int PASSAGES = 20_000;

    @Param({"1000", "10000", "100000"})
    int themes;

    /** What themes use: see {@link BenchThemes}. */
    @Param({"plain", "whole"})
    String language;

    private List<String> passages;
    private QueryIndex index;
    private final Hits hits = new Hits();
    private int next;
    private int first;
    private long cpuTime;

    @Setup
    public void register() {
        passages = BenchPassages.some(PASSAGES);
        List<BenchThemes.Theme> written = new BenchThemes(passages, 7).some(themes, language.equals("whole"));
        List<Standing> standing = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            standing.add(written.get(i).standing(i));
        }
        long start = System.nanoTime();
        index = QueryIndex.in("en").orElseThrow().with(standing, List.of());
        System.out.printf("%n# compiled in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    @Benchmark
    public int match() {
        index.match(passages.get(next++ % PASSAGES), hits);
        return hits.spans;
    }

    @Setup(Level.Iteration)
    public void begin() {
        first = next;
        cpuTime = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What the scheduler gave to others is not this thread's: on a shared machine this is the number to compare. */
    @TearDown(Level.Iteration)
    public void sayHowManyACpuSecond() {
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuTime) / 1e9;
        System.out.printf("%.0f passages a CPU second; ", (next - first) / seconds);
    }

    @TearDown
    public void sayHowMuchMatched() {
        System.out.printf(
                "%n# of each theme's passages %.3f %% match, set aside: %d%n",
                100.0 * hits.matches / next / themes, index.setAside().size());
    }

    private static final class Hits implements Found {
        private long matches;
        private int spans;

        @Override
        public void match(String id, List<Span> found) {
            matches++;
            spans += found.size();
        }

        @Override
        public void mayMatchTogether(String id) {
            throw new IllegalStateException("no query is asked of several passages");
        }
    }
}
