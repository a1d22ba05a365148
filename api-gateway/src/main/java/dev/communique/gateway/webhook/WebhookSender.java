package dev.communique.gateway.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Sends what is due, several webhooks at a time and few calls to each, so that one that hangs holds up nobody. Woken by
 * whoever makes a delivery; looks by itself only for retries and for what a dead instance left.
 */
@ApplicationScoped
class WebhookSender {
    private final Deliveries deliveries;
    private final WebhookClient client;
    private final WebhookConfig config;
    private final MeterRegistry metrics;
    private final RetrySchedule schedule;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore free;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private final ExecutorService calls;
    private volatile boolean stopped;

    WebhookSender(Deliveries deliveries, WebhookClient client, WebhookConfig config, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.client = client;
        this.config = config;
        this.metrics = metrics;
        this.schedule = new RetrySchedule(config.retries(), RandomGenerator.getDefault());
        this.free = new Semaphore(config.calls());
        // Bounded by the permits alone: a thread that gave its permit back may not be idle yet.
        this.calls = Executors.newCachedThreadPool(call -> {
            Thread thread = new Thread(call, "webhook-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "webhook-sender");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
        calls.shutdown();
    }

    /** There may be something to send. */
    void wake() {
        work.release();
    }

    private void run() {
        try {
            while (!stopped) {
                work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                sendAllDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAllDue() throws InterruptedException {
        try {
            List<Delivery.Due> due = deliveries.claim(busy());
            while (!due.isEmpty() && !stopped) {
                for (Delivery.Due delivery : due) {
                    free.acquire();
                    running.merge(delivery.webhookId(), 1, Integer::sum);
                    calls.execute(() -> send(delivery));
                }
                due = deliveries.claim(busy());
            }
        } catch (RuntimeException e) {
            // Most likely the database is down; what is due stays due.
            Log.warnf("deliveries cannot be read, trying again reason=%s", e.getMessage());
        }
    }

    private List<String> busy() {
        return running.entrySet().stream()
                .filter(entry -> entry.getValue() >= config.callsPerWebhook())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void send(Delivery.Due due) {
        try {
            remember(due, client.call(due));
        } catch (RuntimeException e) {
            // It is due again when the claim runs out.
            Log.warnf("delivery not finished delivery=%d reason=%s", due.id(), e.getMessage());
        } finally {
            running.computeIfPresent(due.webhookId(), (id, count) -> count == 1 ? null : count - 1);
            free.release();
            wake();
        }
    }

    private void remember(Delivery.Due due, WebhookCall call) {
        if (call.succeeded()) {
            deliveries.delivered(due, call);
            count("delivered");
            return;
        }
        if (call.isGone()) {
            deliveries.disable(due, call);
            count("gone");
            Log.infof("webhook disabled because its receiver is gone webhook=%s", due.webhookId());
            return;
        }
        Optional<Duration> delay = schedule.after(due.tries() + 1);
        if (delay.isPresent()) {
            deliveries.tryAgain(due, call, delay.get());
            count("failed");
        } else {
            deliveries.giveUp(due, call);
            count("given-up");
            Log.warnf("delivery given up webhook=%s alert=%s", due.webhookId(), due.alertId());
        }
    }

    private void count(String outcome) {
        metrics.counter("communique_deliveries", "outcome", outcome).increment();
    }
}
