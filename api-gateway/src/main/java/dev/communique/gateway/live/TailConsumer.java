package dev.communique.gateway.live;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Follows the end of every partition once for all clients, and puts what comes into the ring. */
@ApplicationScoped
class TailConsumer {
    private static final Duration POLL = Duration.ofMillis(500);
    /** After about five seconds without a record. */
    private static final int SILENT_POLLS = 10;

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicConsumer topics;
    private final Subscribers subscribers;
    private final StreamConfig config;
    private final Ring ring;
    private final Recent recent = new Recent();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String fault = "it has not read the topics yet";
    private volatile boolean caughtUp;
    /** Up to where everything was read; null before the first look at the broker. */
    private Position position;
    /** Up to where the topics had come when this service began; what lies before is only remembered, not told. */
    private Position live;

    TailConsumer(TopicConsumer topics, Subscribers subscribers, StreamConfig config) {
        this.topics = topics;
        this.subscribers = subscribers;
        this.config = config;
        this.ring = new Ring(config.heldEntries(), config.heldCharacters());
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "stream-tail");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        subscribers.closeAll();
    }

    Ring ring() {
        return ring;
    }

    /** From where a client goes on that has seen nothing yet; empty until the topics were read for the first time. */
    Optional<Position> now() {
        return caughtUp ? ring.end() : Optional.empty();
    }

    /** Why nothing can be streamed, or null while all is well. */
    String fault() {
        return fault;
    }

    private void run() {
        while (!isStopped(Duration.ZERO)) {
            try (Consumer<byte[], byte[]> consumer = topics.open()) {
                follow(consumer);
            } catch (RuntimeException e) {
                fault = reason(e);
                Log.warnf("reading the stream failed, trying again reason=%s", e.getMessage());
                isStopped(PAUSE);
            }
        }
    }

    /** Tells of a fault before the consumer is closed: without a broker that takes long. */
    private void follow(Consumer<byte[], byte[]> consumer) {
        try {
            begin(consumer);
            int silent = 0;
            while (!isStopped(Duration.ZERO)) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                silent = records.isEmpty() ? silent + 1 : 0;
                if (silent == SILENT_POLLS) {
                    // Without a broker a poll is merely empty; this fails.
                    consumer.endOffsets(consumer.assignment(), ANSWER_LIMIT);
                    silent = 0;
                }
                take(records);
            }
        } catch (RuntimeException e) {
            fault = reason(e);
            throw e;
        }
    }

    private static String reason(RuntimeException e) {
        return "the broker cannot be read: " + e.getMessage();
    }

    private boolean isStopped(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void begin(Consumer<byte[], byte[]> consumer) {
        if (position == null) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            Map<TopicPartition, Long> from = new HashMap<>(consumer.beginningOffsets(consumer.assignment()));
            from.replaceAll((partition, first) -> Math.max(first, ends.get(partition) - config.lookBack()));
            position = TopicConsumer.position(from);
            live = TopicConsumer.position(ends);
            ring.begin(position);
        }
        consumer.assignment()
                .forEach(partition -> consumer.seek(
                        partition, TopicConsumer.place(position, partition).offset()));
        healthyOnceLive();
    }

    private void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Entry entry = topics.entry(record);
            position = position.with(entry.topic(), entry.partition(), new Position.Place(entry.offset() + 1, 0));
            ring.append(recent.once(entry));
        }
        healthyOnceLive();
        subscribers.wake();
    }

    private void healthyOnceLive() {
        if (position.reaches(live)) {
            caughtUp = true;
            fault = null;
        }
    }
}
