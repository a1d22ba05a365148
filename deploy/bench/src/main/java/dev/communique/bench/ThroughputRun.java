package dev.communique.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Pushes as fast as statements are accepted and measures until all of them are counted, which {@code /reconciliation}
 * says: the time from the first byte to the last count.
 */
final class ThroughputRun {
    private static final int LINES_A_REQUEST = 1_000;
    private static final int PUSHES_AT_ONCE = 16;
    private static final Duration POLL = Duration.ofMillis(100);

    private final BenchOptions options;
    private final Gateway gateway;
    private final BenchStatements statements;

    ThroughputRun(BenchOptions options, Gateway gateway, BenchStatements statements) {
        this.options = options;
        this.gateway = gateway;
        this.statements = statements;
    }

    /** Returns whether every statement was accepted and counted. */
    boolean run(PrintStream out) throws IOException, InterruptedException {
        List<String> bodies = new ArrayList<>(options.statements());
        for (int i = 0; i < options.statements(); i++) {
            bodies.add(statements.json(i, options.words()));
        }
        long begin = System.nanoTime();
        long accepted = options.push() == BenchOptions.Push.LINES ? pushLines(bodies) : pushSingly(bodies);
        long pushed = System.nanoTime();
        long counted = awaitCounted(accepted);
        long end = System.nanoTime();
        report(out, accepted, counted, pushed - begin, end - begin);
        return accepted == options.statements() && counted == accepted;
    }

    private long pushLines(List<String> bodies) throws IOException, InterruptedException {
        long accepted = 0;
        for (int from = 0; from < bodies.size(); from += LINES_A_REQUEST) {
            List<String> lines = bodies.subList(from, Math.min(from + LINES_A_REQUEST, bodies.size()));
            accepted += gateway.pushLines(BodyPublishers.ofString(String.join("\n", lines) + "\n"));
        }
        return accepted;
    }

    private long pushSingly(List<String> bodies) throws InterruptedException {
        Semaphore free = new Semaphore(PUSHES_AT_ONCE);
        AtomicLong accepted = new AtomicLong();
        List<CompletableFuture<Void>> pushes = new ArrayList<>(bodies.size());
        for (String body : bodies) {
            free.acquire();
            pushes.add(gateway.push(body)
                    .thenRun(accepted::incrementAndGet)
                    .whenComplete((done, failure) -> free.release()));
        }
        for (CompletableFuture<Void> push : pushes) {
            try {
                push.join();
            } catch (CompletionException e) {
                System.err.println("A push failed: " + e.getCause().getMessage());
            }
        }
        return accepted.get();
    }

    private long awaitCounted(long accepted) throws IOException, InterruptedException {
        long end = System.nanoTime() + options.patience().toNanos();
        long counted = counted();
        while (counted < accepted && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
            counted = counted();
        }
        return counted;
    }

    private long counted() throws IOException, InterruptedException {
        long counted = 0;
        for (JsonNode row : gateway.get("reconciliation").path("rows")) {
            if (row.path("source").asText().equals(statements.source())) {
                counted += row.path("analysed").asLong();
            }
        }
        return counted;
    }

    private void report(PrintStream out, long accepted, long counted, long pushing, long whole) {
        out.printf(
                "throughput: %d statements of %d words, pushed as %s%n",
                options.statements(),
                options.words(),
                options.push() == BenchOptions.Push.LINES ? "JSON Lines" : "single calls");
        out.printf("  accepted  %6d   %8.1f statements/s%n", accepted, accepted / seconds(pushing));
        out.printf(
                "  counted   %6d   %8.1f statements/s end to end, in %.1f s%n",
                counted, counted / seconds(whole), seconds(whole));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
