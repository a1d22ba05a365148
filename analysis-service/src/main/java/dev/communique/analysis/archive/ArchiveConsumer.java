package dev.communique.analysis.archive;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Reads topic {@code statements} into the index on a thread of its own, from where the index says that it is. A broker
 * or a database that is away is waited for; an index that is damaged, of another format or of another topic is built
 * anew.
 */
@Singleton
class ArchiveConsumer {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    /** While much is to be read, searches see it so often; a record that comes alone is seen at once. */
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private static final Duration LAST_WORK = Duration.ofSeconds(20);

    private final StatementsLogConsumer log;
    private final ArchiveWriter writer;
    private final ArchiveFolder folder;
    private final ArchiveProgress progress;
    private final ArchiveConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;
    private IndexPosition position;
    private IndexPosition shown;
    private IndexPosition kept;
    private long committed;
    private long refreshed;
    private long looked;
    private long heard;

    ArchiveConsumer(
            StatementsLogConsumer log,
            ArchiveWriter writer,
            ArchiveFolder folder,
            ArchiveProgress progress,
            ArchiveConfig config) {
        this.log = log;
        this.writer = writer;
        this.folder = folder;
        this.progress = progress;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        folder.index();
        thread = new Thread(this::run, "archive");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        stopped.countDown();
        awaitEnd();
        folder.close();
    }

    private void awaitEnd() {
        try {
            if (thread != null) {
                thread.join(LAST_WORK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopped(Duration.ZERO)) {
            try (Consumer<byte[], byte[]> consumer = log.open()) {
                begin(consumer);
                while (!isStopped(Duration.ZERO)) {
                    step(consumer);
                }
                keep();
            } catch (IOException | SQLException | RuntimeException e) {
                progress.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
                Log.warnf(
                        "the index is not read on for now reason=%s",
                        e.getClass().getSimpleName());
                isStopped(PAUSE);
            }
        }
    }

    private ArchiveIndex index() {
        return folder.index();
    }

    private void begin(Consumer<byte[], byte[]> consumer) throws IOException {
        consumer.assign(StatementsLogConsumer.partitions(consumer));
        Map<Integer, Long> ends = StatementsLogConsumer.ends(consumer);
        String topic = log.topicId();
        if (index().isBroken()) {
            index().reopen();
            position = null;
        }
        if (position == null) {
            position = resumed(topic);
        }
        if (!position.topic().equals(topic) || isBeyond(ends)) {
            anew("it was built of another topic", topic);
        }
        consumer.assignment().forEach(partition -> seek(consumer, partition));
        looked = System.nanoTime();
        progress.begin(position, ends);
        progress.isWell();
        heard = System.nanoTime();
    }

    /** Where the index is; every file is read once first, or damage would show in the middle of a search. */
    private IndexPosition resumed(String topic) throws IOException {
        Optional<IndexPosition> at = index().committed();
        if (at.isPresent() && index().isSound()) {
            return at.get();
        }
        anew(at.isPresent() ? "it is damaged" : "it is missing or of another format", topic);
        return position;
    }

    private void anew(String reason, String topic) throws IOException {
        progress.beginAnew();
        index().rebuild(reason);
        position = IndexPosition.beginning(topic);
    }

    private boolean isBeyond(Map<Integer, Long> ends) {
        return position.next().entrySet().stream()
                .anyMatch(one -> one.getValue() > ends.getOrDefault(one.getKey(), 0L));
    }

    /** Partitions that were added since are read from their beginning. */
    private void lookForPartitions(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> before = Set.copyOf(consumer.assignment());
        List<TopicPartition> partitions = StatementsLogConsumer.partitions(consumer);
        if (!before.equals(new HashSet<>(partitions))) {
            consumer.assign(partitions);
            partitions.stream()
                    .filter(partition -> !before.contains(partition))
                    .forEach(partition -> seek(consumer, partition));
        }
        looked = System.nanoTime();
    }

    private void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        consumer.seek(partition, position.of(partition.partition()));
    }

    private void step(Consumer<byte[], byte[]> consumer) throws IOException, SQLException {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
            take(records);
            heard = System.nanoTime();
        } else if (isOver(heard, SILENCE)) {
            // Without a broker a poll is merely empty; this fails.
            StatementsLogConsumer.ends(consumer);
            heard = System.nanoTime();
        }
        long lag = lag(consumer);
        progress.lag(lag);
        if (position != shown && (lag == 0 || isOver(refreshed, REFRESH) || progress.isAwaited(position))) {
            show();
        }
        if (position != kept && isOver(committed, config.commitInterval())) {
            keep();
        }
        if (isOver(looked, config.partitionsInterval())) {
            lookForPartitions(consumer);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) throws IOException, SQLException {
        List<byte[]> values = new ArrayList<>();
        IndexPosition reached = position;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            values.add(record.value());
            reached = reached.with(record.partition(), record.offset() + 1);
        }
        write(values);
        position = reached;
    }

    /** Waits for a database that is away, with the records in hand. */
    private void write(List<byte[]> values) throws IOException, SQLException {
        while (true) {
            try {
                writer.write(values, index());
                progress.isWell();
                return;
            } catch (AlreadyClosedException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                progress.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
                if (isStopped(PAUSE)) {
                    throw e;
                }
            }
        }
    }

    private void show() throws IOException {
        index().refresh();
        refreshed = System.nanoTime();
        shown = position;
        progress.reached(position);
    }

    private void keep() throws IOException {
        index().commit(position);
        committed = System.nanoTime();
        kept = position;
    }

    private static long lag(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    private boolean isStopped(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
