package dev.communique.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Serves thousands of feeds, has them polled, and measures from the feeds' side how often and how late they are asked, and
 * whether every item that they brought was published.
 */
final class PollingRun {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int CALLS_AT_ONCE = 8;
    private static final String SERVICE = "ingest-service/target/quarkus-app/quarkus-run.jar";

    private final BenchOptions options;
    private final Gateway gateway;
    private final String name;
    private final Random random;

    PollingRun(BenchOptions options, Gateway gateway, String name) {
        this.options = options;
        this.gateway = gateway;
        this.name = name;
        random = new Random(options.seed());
    }

    /** Returns whether every feed was read and everything that it brought was published. */
    boolean run(PrintStream out) throws IOException, InterruptedException {
        try (FeedHosts hosts = new FeedHosts(options, options.words())) {
            Optional<ProcessWatch> process = ProcessWatch.of(SERVICE);
            try {
                add(hosts, out);
                awaitFirstReads(hosts, out, process);
                return measure(hosts, out);
            } finally {
                remove(hosts);
            }
        }
    }

    private void add(FeedHosts hosts, PrintStream out) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        forAll(
                hosts,
                i -> gateway.create("sources", """
                {"slug": "%s-%d", "kind": "feed", "url": "%s", "check": false, "interval": "PT%dS",
                 "publisher": {"name": "Bench feed %d of %s", "country": "XL", "zone": "Etc/UTC"}}""".formatted(
                                name,
                                i,
                                hosts.feeds().get(i).address(),
                                options.feeds().interval().toSeconds(),
                                i,
                                name)));
        out.printf("polling: %d sources added in %.1f s%n", hosts.feeds().size(), since(begin));
    }

    private interface Call {
        void make(int feed) throws IOException, InterruptedException;
    }

    private static void forAll(FeedHosts hosts, Call call) throws IOException, InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLS_AT_ONCE);
        try {
            List<Future<Void>> calls = new ArrayList<>();
            for (int i = 0; i < hosts.feeds().size(); i++) {
                int feed = i;
                calls.add(callers.submit(() -> {
                    call.make(feed);
                    return null;
                }));
            }
            for (Future<Void> each : calls) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } finally {
            callers.shutdownNow();
        }
    }

    private void awaitFirstReads(FeedHosts hosts, PrintStream out, Optional<ProcessWatch> process) throws IOException {
        long begin = System.nanoTime();
        while (hosts.unread() > 0 && since(begin) < options.patience().toSeconds()) {
            pause(process);
        }
        out.printf("  first reads of all but %d took %.1f s more%n", hosts.unread(), since(begin));
    }

    private boolean measure(FeedHosts hosts, PrintStream out) throws IOException, InterruptedException {
        Optional<ProcessWatch> process = ProcessWatch.of(SERVICE);
        long reads = hosts.reads();
        long unchanged = hosts.unchanged();
        long pages = hosts.pages();
        long begin = System.nanoTime();
        while (since(begin) < options.length().toSeconds()) {
            for (int i = 0; i < options.rate(); i++) {
                hosts.feeds().get(random.nextInt(hosts.feeds().size())).publish(1);
            }
            pause(process);
        }
        double seconds = since(begin);
        out.printf(
                "  polls %d (%.1f/s), %d of them unchanged, pages %d (%.1f/s), over %.0f s%n",
                hosts.reads() - reads,
                (hosts.reads() - reads) / seconds,
                hosts.unchanged() - unchanged,
                hosts.pages() - pages,
                (hosts.pages() - pages) / seconds,
                seconds);
        out.println("  " + hosts.lateness());
        out.println("  ingest-service: "
                + process.map(watch -> watch.line(seconds)).orElse("not on this machine, or not alone: not looked at"));
        long counted = awaitCounted(hosts, out);
        return hosts.unread() == 0 && counted == hosts.published();
    }

    private long awaitCounted(FeedHosts hosts, PrintStream out) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long limit = options.patience().plus(options.feeds().interval()).toSeconds();
        long counted = counted();
        while (counted < hosts.published() && since(begin) < limit) {
            pause(Optional.empty());
            counted = counted();
        }
        out.printf("  items brought %d, counted %d, after %.1f s more%n", hosts.published(), counted, since(begin));
        return counted;
    }

    private long counted() throws IOException, InterruptedException {
        long counted = 0;
        for (JsonNode row : gateway.get("reconciliation").path("rows")) {
            if (row.path("source").asText().startsWith(name + "-")) {
                counted += row.path("analysed").asLong();
            }
        }
        return counted;
    }

    private void remove(FeedHosts hosts) throws IOException, InterruptedException {
        forAll(hosts, i -> gateway.delete("sources/%s-%d".formatted(name, i)));
    }

    private static void pause(Optional<ProcessWatch> process) throws IOException {
        LockSupport.parkNanos(TICK.toNanos());
        if (process.isPresent()) {
            process.get().look();
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
