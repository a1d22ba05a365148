package dev.communique.analysis.match;

import dev.communique.analysis.language.PassageAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
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

/** The same by Lucene Monitor, with its best presearcher and offsets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 3, time = 4)
public class MonitorBenchmark {
    @Param({"1000", "10000"})
    int themes;

    /** What themes use: see {@link BenchThemes}. */
    @Param({"plain", "whole"})
    String language;

    private Scenario scenario;
    private final CpuSeconds cpu = new CpuSeconds();
    private Monitor monitor;

    @Setup
    public void register() throws IOException {
        scenario = new Scenario(themes, language);
        Analyzer analyzer = PassageAnalyzers.of("en").orElseThrow();
        monitor = new Monitor(analyzer, new MultipassTermFilteredPresearcher(3));
        List<MonitorQuery> queries = new ArrayList<>();
        for (BenchThemes.Theme theme : scenario.themes) {
            Standing standing = theme.standing(queries.size());
            queries.add(new MonitorQuery(standing.id(), standing.query()));
        }
        monitor.register(queries);
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
    public int match() throws IOException {
        String passage = scenario.nextPassage();
        Document document = new Document();
        for (Field field : language.equals("whole") ? Field.values() : new Field[] {Field.TEXT, Field.EXACT}) {
            document.add(new TextField(field.inQueries(), passage, Store.NO));
        }
        MatchingQueries<HighlightsMatch> found = monitor.match(document, HighlightsMatch.MATCHER);
        cpu.passage();
        return found.getMatchCount();
    }

    @TearDown
    public void close() throws IOException {
        monitor.close();
    }
}
