package dev.communique.analysis.bench;

import dev.communique.analysis.evaluation.EvaluationCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures this service's work: with {@code --evaluate}, how well themes find what people labelled; otherwise how quickly, by
 * JMH's benchmarks with JMH's own arguments, such as {@code Match -p themes=1000}.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        List<String> given = List.of(arguments);
        System.exit(given.contains(EvaluationCommand.NAME) ? evaluate(given) : run(arguments));
    }

    private static int evaluate(List<String> arguments) {
        try {
            EvaluationCommand.run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("This cannot be read: " + e.getMessage());
        }
        return 2;
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
