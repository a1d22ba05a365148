package dev.communique.analysis.bench;

import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures this service's work by JMH's benchmarks; arguments are JMH's own, such as {@code Match -p themes=1000}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        System.exit(run(arguments));
    }

    /** Length, forks and threads are what each benchmark's annotations say, unless the arguments say otherwise. */
    private static int run(String[] arguments) throws RunnerException {
        try {
            var options = new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments))
                    .shouldFailOnError(true)
                    .resultFormat(ResultFormatType.JSON)
                    .result("analysis-service/target/benchmarks.json")
                    .build();
            return new Runner(options).run().isEmpty() ? 1 : 0;
        } catch (CommandLineOptionException e) {
            System.err.println(List.of(arguments) + ": " + e.getMessage());
            return 2;
        }
    }
}
