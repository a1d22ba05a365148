package dev.communique.system;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pushes numbered statements from a few threads, and pushes one again until it is accepted. It goes no further than it
 * is let, so that a test decides what happens in the middle of the load.
 */
final class Pusher implements AutoCloseable {
    private static final int THREADS = 4;

    private final GatewayClient gateway;
    private final int total;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger limit = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    Pusher(GatewayClient gateway, int total) {
        this.gateway = gateway;
        this.total = total;
        for (int thread = 0; thread < THREADS; thread++) {
            executor.submit(this::pushAll);
        }
        executor.shutdown();
    }

    static boolean mentionsTheme(int number) {
        return number % 2 == 0;
    }

    /** Lets it push all statements with a lower number. */
    void allowUpTo(int number) {
        limit.set(number);
    }

    int accepted() {
        return accepted.size();
    }

    Set<String> ids() {
        return Set.copyOf(accepted);
    }

    int retries() {
        return retries.get();
    }

    boolean isDone() {
        return executor.isTerminated();
    }

    private void pushAll() {
        for (int number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
            try {
                while (number >= limit.get()) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                pushUntilAccepted(number);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void pushUntilAccepted(int number) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> response = gateway.post("/statements", statement(number));
                if (response.statusCode() == 202) {
                    accepted.add(GatewayClient.json(response.body()).path("id").asText());
                    return;
                }
                if (response.statusCode() < 500) {
                    throw new IllegalStateException("statement " + number + " was refused: " + response.body());
                }
            } catch (IOException e) {
                // A service that was just killed answers like this; the same statement is pushed again.
            }
            retries.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Map<String, String> statement(int number) {
        String subject = mentionsTheme(number)
                ? "Our delegation will raise arms control in session " + number + " of the council."
                : "Our delegation will raise fishing quotas in session " + number + " of the council.";
        return Map.of(
                "source",
                "council-" + number % 3,
                "title",
                "Remarks in session " + number,
                "speaker",
                "Ada Quill",
                "published",
                "2026-05-%02dT10:%02d:00Z".formatted(1 + number % 28, number % 60),
                "language",
                "en",
                "text",
                subject + "\n\nThe harbour of Velm stays open through the winter, and the ferry sails on.");
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
