package dev.communique.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Pushes at an even rate and measures how long it takes until the stream and a webhook tell of each statement. A push
 * counts from the moment it was due, so a driver or a server that falls behind does not make the numbers better.
 */
final class LatencyRun {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchOptions options;
    private final Gateway gateway;
    private final BenchStatements statements;
    private final Arrivals statementEvents = new Arrivals();
    private final Arrivals mentionEvents = new Arrivals();
    private final Arrivals webhookCalls = new Arrivals();
    private final Map<String, Long> starts = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    LatencyRun(BenchOptions options, Gateway gateway, BenchStatements statements) {
        this.options = options;
        this.gateway = gateway;
        this.statements = statements;
    }

    /** Returns whether every statement was heard of everywhere. */
    boolean run(PrintStream out) throws IOException, InterruptedException {
        String query = "type=statement,mention&source=" + statements.source();
        try (var webhooks = new WebhookReceiver(webhookCalls);
                var stream = new EventListener(gateway.stream(query), statementEvents, mentionEvents)) {
            stream.start();
            try (var webhook = Created.in(gateway, "webhooks", webhook(webhooks));
                    var rule = Created.in(gateway, "alert-rules", rule(webhook.id()))) {
                out.printf("latency: pushing as %s, alert rule %s%n", statements.source(), rule.id());
                push();
                awaitAll();
            }
        }
        return report(out);
    }

    private void push() throws InterruptedException {
        long begin = System.nanoTime();
        long warm = begin + options.warmUp().toNanos();
        int count =
                (int) (options.rate() * options.warmUp().plus(options.length()).toSeconds());
        var pushes = new ArrayList<CompletableFuture<?>>(count);
        for (int i = 0; i < count; i++) {
            String json = statements.json(i);
            long due = begin + i * 1_000_000_000L / options.rate();
            waitUntil(due);
            pushes.add(gateway.push(json).handle((id, failure) -> {
                if (failure != null) {
                    refused.incrementAndGet();
                } else if (due >= warm) {
                    starts.put(id, due);
                }
                return id;
            }));
        }
        pushes.forEach(CompletableFuture::join);
    }

    private void awaitAll() {
        long end = System.nanoTime() + options.patience().toNanos();
        while (System.nanoTime() < end) {
            if (List.of(statementEvents, mentionEvents, webhookCalls).stream()
                    .allMatch(arrivals -> arrivals.heardOfAll(starts.keySet()))) {
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean report(PrintStream out) {
        out.printf(
                "latency: %d statements/s for %d s after %d s of warm-up, refused %d%n",
                options.rate(), options.length().toSeconds(), options.warmUp().toSeconds(), refused.get());
        boolean complete = refused.get() == 0 && !starts.isEmpty();
        for (var measured : List.of(
                Map.entry("push to statement event", statementEvents),
                Map.entry("push to mention event", mentionEvents),
                Map.entry("push to webhook call", webhookCalls))) {
            Latencies latencies = measured.getValue().since(starts);
            out.println("  " + latencies.line(measured.getKey()));
            complete &= latencies.missingCount() == 0;
        }
        return complete;
    }

    private static String webhook(WebhookReceiver webhooks) {
        return JSON.createObjectNode().put("url", webhooks.address().toString()).toString();
    }

    private String rule(String webhook) {
        var rule = JSON.createObjectNode()
                .put("name", "Load driver " + statements.source())
                .put("kind", "every-mention")
                .put("theme", Texts.THEME)
                .put("source", statements.source());
        rule.putArray("webhooks").add(webhook);
        return rule.toString();
    }

    private static void waitUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
