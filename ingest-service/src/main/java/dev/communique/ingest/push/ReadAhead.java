package dev.communique.ingest.push;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads lines on a thread of its own, so that whoever uses them can tell a client that pauses from one that is done.
 * Holds at most {@link #BUDGET} bytes, or one line where that is longer.
 */
final class ReadAhead implements AutoCloseable {
    private static final int BUDGET = 12 << 20;

    /** What the thread hands over: a line, or how the stream ended. */
    sealed interface Event {
        record Next(Line line) implements Event {}

        record End() implements Event {}

        record Failed(IOException cause) implements Event {}
    }

    private final LineReader lines;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Semaphore budget = new Semaphore(BUDGET);
    private final Thread thread;

    ReadAhead(LineReader lines) {
        this.lines = lines;
        thread = new Thread(this::run, "read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next line or the end; empty when none came in that time. */
    Optional<Event> poll(Duration patience) {
        try {
            Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (event instanceof Event.Next next) {
                budget.release(cost(next.line()));
            }
            return Optional.ofNullable(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Event.Failed(new IOException("interrupted while waiting for lines", e)));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                budget.acquire(cost(line));
                events.add(new Event.Next(line));
            }
            events.add(new Event.End());
        } catch (IOException e) {
            events.add(new Event.Failed(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Even an empty line costs something, or a million of them would be held at once.
    private static int cost(Line line) {
        return Math.min(Math.max(line.bytes().length, 64), BUDGET);
    }
}
