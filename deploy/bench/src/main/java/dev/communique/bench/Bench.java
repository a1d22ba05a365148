package dev.communique.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Drives a running Communiqué and prints how quickly it tells of a statement, how many it takes, and how it polls. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            return drive(BenchOptions.parse(arguments)) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("The gateway cannot be driven: " + e.getMessage());
            return 1;
        }
    }

    private static boolean drive(BenchOptions options) throws IOException, InterruptedException {
        Gateway gateway = new Gateway(options.gateway(), options.key());
        String name = "bench-" + Instant.now().getEpochSecond();
        boolean complete = true;
        if (options.run().includes(BenchOptions.Run.LATENCY)) {
            var statements = new BenchStatements(name + "-latency", options.seed());
            complete &= new LatencyRun(options, gateway, statements).run(System.out);
        }
        if (options.run().includes(BenchOptions.Run.THROUGHPUT)) {
            var statements = new BenchStatements(name + "-throughput", options.seed());
            complete &= new ThroughputRun(options, gateway, statements).run(System.out);
        }
        if (options.run().includes(BenchOptions.Run.POLLING)) {
            complete &= new PollingRun(options, gateway, name).run(System.out);
        }
        return complete;
    }
}
