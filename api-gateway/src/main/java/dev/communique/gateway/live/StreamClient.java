package dev.communique.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * One connection to the stream. It reads the shared ring at its own pace and keeps nothing but its position; one that
 * falls out of the ring, or does not take what is written, is disconnected and can resume.
 *
 * <p>Everything but {@link #wake}, {@link #closeSoon} and {@link #isClosed} runs on the connection's event loop.
 */
final class StreamClient {
    private static final int BATCH = 64;
    private static final long NOT_ATTACHED = -1;

    private final Context context;
    private final HttpServerResponse response;
    private final StreamFilter filter;
    private final Ring ring;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile Position position;
    private long next = NOT_ATTACHED;
    private boolean stalled;
    private volatile boolean closed;

    StreamClient(Context context, HttpServerResponse response, StreamFilter filter, Ring ring) {
        this.context = context;
        this.response = response;
        this.filter = filter;
        this.ring = ring;
    }

    /** Sends the headers at once, with a position from which even a client that sees no event can resume. */
    void begin(Position from, Duration retry) {
        position = from;
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("X-Accel-Buffering", "no")
                .drainHandler(ready -> drain());
        response.write("retry: " + retry.toMillis() + "\nid: " + position.text() + "\n\n");
    }

    /** Joins those who read the ring, or says no when it does not hold all that this client has not seen. */
    boolean attach() {
        OptionalLong entrance = ring.entranceFor(position);
        entrance.ifPresent(sequence -> {
            next = sequence;
            drain();
        });
        return entrance.isPresent();
    }

    /** There are new entries; many calls before the client gets to it are one. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(ready -> {
                woken.set(false);
                drain();
            });
        }
    }

    Position position() {
        return position;
    }

    boolean isClosed() {
        return closed;
    }

    /** Writes entries that are read for this client alone; done when the connection has taken them. */
    Future<Void> replay(List<Entry> entries) {
        StringBuilder events = new StringBuilder();
        entries.forEach(entry -> deliver(entry, events));
        return events.isEmpty() ? Future.succeededFuture() : response.write(events.toString());
    }

    /** Nothing of a partition is left before that offset. */
    void skipTo(LiveTopic topic, int partition, long offset) {
        if (position.at(topic, partition).offset() < offset) {
            position = position.with(topic, partition, new Position.Place(offset, 0));
        }
    }

    /** Tells the client that there is a hole before the position from which it goes on. */
    void gap(Position from) {
        String before = position.text();
        position = from;
        response.write("id: %1$s\nevent: gap\ndata: {\"from\":\"%2$s\",\"to\":\"%1$s\"}\n\n"
                .formatted(position.text(), before));
    }

    /** A comment, with the position: what was filtered out need not be read again after a reconnect. */
    void heartbeat() {
        if (response.writeQueueFull()) {
            if (stalled) {
                close();
            }
            stalled = true;
            return;
        }
        stalled = false;
        response.write(": heartbeat\nid: " + position.text() + "\n\n");
    }

    void closeSoon() {
        context.runOnContext(ready -> close());
    }

    void close() {
        if (!closed) {
            closed = true;
            response.reset();
        }
    }

    void closedByPeer() {
        closed = true;
    }

    private void drain() {
        while (next != NOT_ATTACHED && !closed && !response.writeQueueFull()) {
            Optional<List<Entry>> entries = ring.from(next, BATCH);
            if (entries.isEmpty()) {
                close();
                return;
            }
            if (entries.get().isEmpty()) {
                return;
            }
            StringBuilder events = new StringBuilder();
            entries.get().forEach(entry -> deliver(entry, events));
            next += entries.get().size();
            if (!events.isEmpty()) {
                response.write(events.toString());
            }
        }
    }

    private void deliver(Entry entry, StringBuilder events) {
        Position.Place place = position.at(entry.topic(), entry.partition());
        if (entry.offset() < place.offset()) {
            return;
        }
        int seen = entry.offset() == place.offset() ? place.seen() : 0;
        for (int i = seen; i < entry.events().size(); i++) {
            if (filter.wants(entry.events().get(i))) {
                position = position.with(entry.topic(), entry.partition(), entry.after(i + 1));
                append(entry.events().get(i), events);
            }
        }
        position = position.with(entry.topic(), entry.partition(), new Position.Place(entry.offset() + 1, 0));
    }

    private void append(LiveEvent event, StringBuilder events) {
        events.append("id: ")
                .append(position.text())
                .append("\nevent: ")
                .append(event.type())
                .append("\ndata: ")
                .append(event.data())
                .append("\n\n");
    }

    /** Runs something on the event loop; for the thread that replays. */
    <T> Future<T> call(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(ready -> work.get().onComplete(promise));
        return promise.future();
    }
}
