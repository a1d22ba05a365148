package dev.communique.ingest.bench;

import dev.communique.ingest.evaluation.Evaluation;
import dev.communique.ingest.evaluation.Report;
import dev.communique.ingest.reading.HostilePages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures reading: how well, on a folder of labelled statements; how quickly, by benchmarks; in how much memory. */
public final class Bench {
    private static final String USE = """
            Give --evaluate and a folder with labels.jsonl, and with it --files for a row a file and --errors for each error;
            or --benchmark and a regular expression, such as --benchmark ReadText;
            or --hostile, with a small heap, for pages of 40 MB""";

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(List<String> arguments, PrintStream out) throws RunnerException {
        List<String> values =
                arguments.stream().filter(value -> !value.startsWith("--")).toList();
        try {
            if (values.size() == 1 && arguments.contains("--benchmark")) {
                return benchmark(values.get(0)) ? 0 : 1;
            }
            if (values.size() == 1 && arguments.contains("--evaluate")) {
                evaluate(Path.of(values.get(0)), arguments, out);
                return 0;
            }
            if (values.isEmpty() && arguments.contains("--hostile")) {
                new HostilePages(out).run();
                return 0;
            }
            System.err.println(USE);
            return 2;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("This cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static void evaluate(Path folder, List<String> arguments, PrintStream out) throws IOException {
        Report report = new Evaluation(Instant.now()).run(folder);
        if (arguments.contains("--errors")) {
            report.printMistakes(out);
        }
        if (arguments.contains("--files")) {
            report.printFiles(out);
        }
        report.printPublishers(out);
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
