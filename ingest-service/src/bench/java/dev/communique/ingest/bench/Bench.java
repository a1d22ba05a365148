package dev.communique.ingest.bench;

import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures reading: how quickly, by the benchmarks whose name matches {@code --benchmark}. */
public final class Bench {
    private static final String USE =
            "Give --benchmark and a regular expression, such as --benchmark ReadTextBenchmark";

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws RunnerException {
        if (arguments.size() != 2 || !arguments.get(0).equals("--benchmark")) {
            System.err.println(USE);
            return 2;
        }
        return benchmark(arguments.get(1)) ? 0 : 1;
    }

    /** Length, forks and threads are what each benchmark's annotations say. */
    private static boolean benchmark(String name) throws RunnerException {
        var options = new OptionsBuilder()
                .include(name)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result("ingest-service/target/benchmarks.json")
                .build();
        return !new Runner(options).run().isEmpty();
    }
}
