package dev.communique.ingest.fetch;

import dev.communique.ingest.fetch.FetchException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Gives every host one request at a time, with a pause between two. */
final class Hosts {
    private static final int MANY = 10_000;

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Duration pace;
    private final Duration patience;
    private final Clock clock;

    /** @param patience how long a caller waits for its turn */
    Hosts(Duration pace, Duration patience, Clock clock) {
        this.pace = pace;
        this.patience = patience;
        this.clock = clock;
    }

    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock(true);
        private volatile Instant next = Instant.MIN;
    }

    /** The right to ask a host; closing it lets the next one ask after the pause. */
    final class Turn implements AutoCloseable {
        private final Host host;
        private Duration pause = pace;
        private Duration away = Duration.ZERO;

        private Turn(Host host) {
            this.host = host;
        }

        /** Lengthens the pauses, as a robots.txt asks for. */
        void slowDown(Duration delay) {
            pause = delay.compareTo(pause) > 0 ? delay : pause;
        }

        /** Leaves the host alone, as it asks for. */
        void stayAway(Duration time) {
            away = time;
        }

        @Override
        public void close() {
            host.next = clock.instant().plus(away.compareTo(pause) > 0 ? away : pause);
            host.turn.unlock();
        }
    }

    /** How long it takes until the host may be asked, as far as is known. */
    Duration until(String name) {
        Host host = hosts.get(name);
        return host == null ? Duration.ZERO : until(host);
    }

    private Duration until(Host host) {
        Instant now = clock.instant();
        return host.next.isAfter(now) ? Duration.between(now, host.next) : Duration.ZERO;
    }

    /** Waits for the host to be free, its pause included. */
    Turn take(String name) throws FetchException {
        Host host = host(name);
        try {
            if (!host.turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FetchException(Reason.BUSY, "others have waited for %s too long".formatted(name), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(Reason.BUSY, "waiting for %s was ended".formatted(name), e);
        }
        try {
            pause(name, host);
            return new Turn(host);
        } catch (FetchException e) {
            host.turn.unlock();
            throw e;
        }
    }

    private Host host(String name) {
        if (hosts.size() > MANY) {
            Instant now = clock.instant();
            hosts.values().removeIf(host -> !host.turn.isLocked() && host.next.isBefore(now));
        }
        return hosts.computeIfAbsent(name, key -> new Host());
    }

    private void pause(String name, Host host) throws FetchException {
        Duration left = until(host);
        if (left.compareTo(patience) > 0) {
            throw new FetchException(
                    Reason.BUSY, "%s asks to be left alone for another %s".formatted(name, rounded(left)), left, null);
        }
        try {
            TimeUnit.NANOSECONDS.sleep(left.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(Reason.BUSY, "waiting for %s was ended".formatted(name), e);
        }
    }

    private static Duration rounded(Duration duration) {
        return Duration.ofSeconds(duration.toSeconds() + 1);
    }
}
