package dev.communique.ingest.revision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Publishes every stored revision, in order per statement: at least once over crashes, once otherwise. It is woken
 * by each commit; the scan finds what a crash left behind.
 */
@ApplicationScoped
class Relay {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private enum Round {
        SENT,
        NOTHING_TO_SEND,
        SOMEONE_ELSE_RELAYS,
        FAILED
    }

    private final DataSource database;
    private final StatementPublisher publisher;
    private final RelayConfig config;
    private final Clock clock;
    private final Counter published;
    private final Counter setAside;
    private final Semaphore news = new Semaphore(0);
    private Thread thread;
    private volatile boolean running;
    private volatile String fault;

    Relay(DataSource database, StatementPublisher publisher, RelayConfig config, Clock clock, MeterRegistry metrics) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        published = metrics.counter("communique.revisions.published");
        setAside = metrics.counter("communique.revisions.set.aside");
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = new Thread(this::run, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(GRACE.toMillis());
        // A broker that is away must not hold up the end; what was not marked is sent again.
        thread.interrupt();
        thread.join(GRACE.toMillis());
    }

    /** Says that there are unsent revisions; costs nothing when that is known already. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Why revisions do not get out; null when they do. */
    String fault() {
        return thread == null || thread.isAlive() ? fault : "the relay has stopped; restart the service";
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            news.drainPermits();
            Round round = round();
            switch (round) {
                case SENT -> pause = FIRST_PAUSE;
                case NOTHING_TO_SEND -> awaitNews();
                case SOMEONE_ELSE_RELAYS -> rest(FIRST_PAUSE);
                case FAILED -> {
                    rest(pause);
                    pause = longer(pause);
                }
            }
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(config.longestPause()) > 0 ? config.longestPause() : doubled;
    }

    private Round round() {
        try (Outbox outbox = new Outbox(database)) {
            if (!outbox.isOurs()) {
                return Round.SOMEONE_ELSE_RELAYS;
            }
            List<UnsentRevision> revisions = outbox.next(config.batchRevisions(), config.batchBytes());
            if (revisions.isEmpty()) {
                recovered();
                return Round.NOTHING_TO_SEND;
            }
            return send(outbox, revisions);
        } catch (SQLException e) {
            return failed("the database is not available: " + e.getMessage());
        } catch (RuntimeException e) {
            // The relay is everybody's only way out: whatever went wrong, it tries again.
            return failed(e.toString());
        }
    }

    private Round send(Outbox outbox, List<UnsentRevision> revisions) throws SQLException {
        List<Sending> outcomes = publisher.send(revisions);
        List<Long> sent = new ArrayList<>(revisions.size());
        String failure = null;
        int refused = 0;
        for (int i = 0; i < revisions.size(); i++) {
            UnsentRevision revision = revisions.get(i);
            if (outcomes.get(i) instanceof Sending.Sent) {
                sent.add(revision.position());
            } else if (outcomes.get(i) instanceof Sending.Refused refusal) {
                outbox.setAside(revision.position(), refusal.reason());
                refused++;
                Log.errorf(
                        "revision set aside statement=%s revision=%d reason=%s",
                        revision.statementId(), revision.number(), refusal.reason());
            } else if (failure == null && outcomes.get(i) instanceof Sending.Failed failed) {
                failure = failed.reason();
            }
        }
        outbox.markSent(sent, clock.instant());
        outbox.commit();
        published.increment(sent.size());
        setAside.increment(refused);
        if (failure != null) {
            return failed("the broker does not take records: " + failure);
        }
        recovered();
        return Round.SENT;
    }

    private Round failed(String reason) {
        if (fault == null) {
            Log.warnf("relay is held up reason=%s", reason);
        }
        fault = reason;
        return Round.FAILED;
    }

    private void recovered() {
        if (fault != null) {
            Log.infof("relay goes on after=%s", fault);
        }
        fault = null;
    }

    private void awaitNews() {
        try {
            news.tryAcquire(config.scanInterval().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void rest(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
