package dev.communique.gateway.live;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads for one client what it has not seen and the ring does not hold any more, at the pace at which the client takes
 * it, until the ring covers the rest.
 */
@ApplicationScoped
class ReplayConsumer {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TopicConsumer topics;
    private final StreamConfig config;

    ReplayConsumer(TopicConsumer topics, StreamConfig config) {
        this.topics = topics;
        this.config = config;
    }

    /** Returns when the client reads the ring, or is gone. */
    void replay(StreamClient client) {
        try (Consumer<byte[], byte[]> consumer = topics.open()) {
            closeGap(client, consumer);
            Position from = client.position();
            Recent recent = new Recent();
            seek(consumer, from);
            while (!client.isClosed() && !attached(client)) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                deliver(client, records, recent, from);
                skipHoles(client, consumer);
            }
        } catch (CompletionException e) {
            client.closeSoon();
        }
    }

    /** What is no longer kept is a gap; an offset that does not exist yet means that the topic was made anew. */
    private void closeGap(StreamClient client, Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(consumer.assignment());
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Position position = client.position();
        Position kept = position.within(TopicConsumer.partitions(consumer.assignment()));
        for (TopicPartition partition : consumer.assignment()) {
            long offset = TopicConsumer.place(position, partition).offset();
            if (offset < beginnings.get(partition) || offset > ends.get(partition)) {
                kept = kept.with(
                        LiveTopic.named(partition.topic()),
                        partition.partition(),
                        new Position.Place(beginnings.get(partition), 0));
            }
        }
        if (!kept.equals(position)) {
            Position from = kept;
            run(client, () -> client.gap(from));
        }
    }

    /** Begins a little earlier, to recognise repeats of what the client has seen. */
    private void seek(Consumer<byte[], byte[]> consumer, Position from) {
        Map<TopicPartition, Long> beginnings = new HashMap<>(consumer.beginningOffsets(consumer.assignment()));
        beginnings.forEach((partition, first) -> consumer.seek(
                partition, Math.max(first, TopicConsumer.place(from, partition).offset() - config.lookBack())));
    }

    private void deliver(StreamClient client, ConsumerRecords<byte[], byte[]> records, Recent recent, Position from) {
        List<Entry> entries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Entry entry = recent.once(topics.entry(record));
            if (entry.offset() >= from.at(entry.topic(), entry.partition()).offset()) {
                entries.add(entry);
            }
        }
        if (!entries.isEmpty()) {
            onLoop(client, () -> client.replay(entries));
        }
    }

    /** Offsets are not without holes, and a client at one would wait for ever. */
    private void skipHoles(StreamClient client, Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, Long> read = new HashMap<>();
        consumer.assignment().forEach(partition -> read.put(partition, consumer.position(partition)));
        run(
                client,
                () -> read.forEach((partition, offset) ->
                        client.skipTo(LiveTopic.named(partition.topic()), partition.partition(), offset)));
    }

    private static boolean attached(StreamClient client) {
        return onLoop(client, () -> Future.succeededFuture(client.attach()));
    }

    private static void run(StreamClient client, Runnable work) {
        onLoop(client, () -> {
            work.run();
            return Future.succeededFuture();
        });
    }

    /** @throws CompletionException when the client is gone, or does not take what is written */
    private static <T> T onLoop(StreamClient client, Supplier<Future<T>> work) {
        return client.call(work)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
