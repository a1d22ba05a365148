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
 * Reads topic {@code statements} into the index on a thread of its own, from where the index says that it is. A broker or a
 * database that is away is waited for.
 */
@Singleton
class ArchiveConsumer {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration LAST_WORK = Duration.ofSeconds(20);

    private final StatementsLogConsumer log;
    private final ArchiveFolder folder;
    private final ArchiveProgress progress;
    private final ArchiveConfig config;
    private final IndexFeed feed;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;
    private long looked;
    private long heard;

    ArchiveConsumer(
            StatementsLogConsumer log,
            ArchiveWriter writer,
            ArchiveFolder folder,
            ArchiveProgress progress,
            ArchiveConfig config) {
        this.log = log;
        this.folder = folder;
        this.progress = progress;
        this.config = config;
        this.feed = new IndexFeed(folder, writer, progress, config.commitInterval());
    }

    /** A folder that cannot be used ends the start with a sentence. */
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
                feed.keep();
            } catch (IOException | SQLException | RuntimeException e) {
                progress.failed(reason(e));
                Log.warnf(
                        "the index is not read on for now reason=%s",
                        e.getClass().getSimpleName());
                isStopped(PAUSE);
            }
        }
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private void begin(Consumer<byte[], byte[]> consumer) throws IOException {
        consumer.assign(StatementsLogConsumer.partitions(consumer));
        feed.begin(log.topicId(), StatementsLogConsumer.ends(consumer));
        consumer.assignment().forEach(partition -> seek(consumer, partition));
        looked = System.nanoTime();
        heard = System.nanoTime();
        progress.isWell();
    }

    private void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        consumer.seek(partition, feed.position().of(partition.partition()));
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
        feed.settle(lag == 0);
        if (isOver(looked, config.partitionsInterval())) {
            lookForPartitions(consumer);
        }
    }

    /** Waits for a database that is away, with the records in hand. */
    private void take(ConsumerRecords<byte[], byte[]> records) throws IOException, SQLException {
        List<byte[]> values = new ArrayList<>();
        IndexPosition reached = feed.position();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            values.add(record.value());
            reached = reached.with(record.partition(), record.offset() + 1);
        }
        while (true) {
            try {
                feed.take(values, reached);
                progress.isWell();
                return;
            } catch (AlreadyClosedException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                progress.failed(reason(e));
                if (isStopped(PAUSE)) {
                    throw e;
                }
            }
        }
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
