package dev.communique.ingest.reading;

import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Statements of a thousand words a second, as plain text with labels, with and without finding their language. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadTextBenchmark {
    private static final int WORDS = 1_000;
    private static final Instant SEEN = Instant.parse("2026-11-24T10:00:00Z");

    private final StatementReader reader = new StatementReader();
    private final Publisher publisher = Publisher.named("Ministry of Foreign Affairs of Lorania");
    private RawStatement unknown;
    private RawStatement english;

    @Setup
    public void writeAStatement() {
        StringBuilder text = new StringBuilder("Minister answers questions of the press\n\n4 March 2026\n\n");
        int words = 0;
        for (int turn = 0; words < WORDS; turn++) {
            String said = turn % 2 == 0
                    ? "Question: What has the round of talks number %d brought so far?".formatted(turn)
                    : ("Pavel Orlin: We spoke about the ferry line and the harbour dues. The experts met %d times, and"
                                    + " what remains open is how the costs of dredging are to be shared between both sides.")
                            .formatted(turn);
            words += said.split(" ").length;
            text.append(said).append("\n\n");
        }
        unknown = RawStatement.ofText(text.toString());
        english = unknown.withLanguage("en");
    }

    @Benchmark
    public ReadStatement withLanguageDetection() {
        return reader.read(unknown, publisher, SEEN);
    }

    @Benchmark
    public ReadStatement withoutLanguageDetection() {
        return reader.read(english, publisher, SEEN);
    }
}
