package dev.communique.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Makes a delivery of every alert for every webhook of its rule, then tells the sender. The place in the topic is
 * remembered only after the rows are there, and a row is there once however often an alert comes.
 *
 * <p>A loop of its own rather than reactive messaging: while the database is down it goes back and asks again for as long
 * as it takes, and stays a member of its group meanwhile.
 */
@ApplicationScoped
class AlertConsumer {
    private static final String TOPIC = "alerts";
    private static final String GROUP = "api-gateway";
    private static final Duration POLL = Duration.ofMillis(500);
    /** After about five seconds without a record. */
    private static final int SILENT_POLLS = 10;

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final String UNREADABLE = "the broker cannot be read";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    /** How long the alerts of an instance that was killed wait for another. */
    private static final int SESSION_MILLIS = 10_000;

    private final Map<String, Object> broker;
    private final ObjectMapper json;
    private final Deliveries deliveries;
    private final DeadLetterPublisher deadLetters;
    private final WebhookSender sender;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String fault;
    private Thread thread;

    AlertConsumer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ObjectMapper json,
            Deliveries deliveries,
            DeadLetterPublisher deadLetters,
            WebhookSender sender) {
        this.broker = broker;
        this.json = json;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.sender = sender;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "alert-consumer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the group knows that this member is gone, so that the next one need not. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(STOP_LIMIT.toMillis());
    }

    /** Why alerts are not told, or null while all is well. */
    String fault() {
        return fault;
    }

    private void run() {
        while (!isStopped(Duration.ZERO)) {
            try (Consumer<byte[], byte[]> consumer = open()) {
                consumer.subscribe(List.of(TOPIC));
                follow(consumer);
            } catch (RuntimeException e) {
                fail(UNREADABLE, e);
            }
        }
    }

    /** Tells of a fault before the consumer is closed: without a broker that takes long. */
    private void follow(Consumer<byte[], byte[]> consumer) {
        int silent = 0;
        try {
            while (!isStopped(Duration.ZERO)) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                silent = records.isEmpty() ? silent + 1 : 0;
                if (!records.isEmpty()) {
                    take(consumer, records);
                } else if (fault != null || silent == SILENT_POLLS) {
                    silent = 0;
                    askHowItIs(consumer);
                }
            }
        } catch (RuntimeException e) {
            fault = UNREADABLE + ": " + e.getMessage();
            throw e;
        }
    }

    /** Without a broker a poll is merely empty, and it is before records come again that failed: this tells. */
    private void askHowItIs(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, ANSWER_LIMIT).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER_LIMIT);
        if (consumer.assignment().stream()
                .allMatch(partition -> consumer.position(partition, ANSWER_LIMIT) >= ends.get(partition))) {
            fault = null;
        }
    }

    private void take(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        try {
            Batch batch = read(records);
            deliveries.add(batch.alerts());
            batch.unreadable().forEach(deadLetters::publish);
        } catch (RuntimeException e) {
            fail("deliveries cannot be made", e);
            goBack(consumer, records);
            return;
        }
        fault = null;
        sender.wake();
        consumer.commitSync();
    }

    /** @param unreadable each with the reason */
    private record Batch(List<Delivery.New> alerts, Map<ConsumerRecord<byte[], byte[]>, String> unreadable) {}

    private Batch read(ConsumerRecords<byte[], byte[]> records) {
        Batch batch = new Batch(new ArrayList<>(), new LinkedHashMap<>());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                batch.alerts().add(alert(record.value()));
            } catch (IOException e) {
                Log.warnf("alert set aside partition=%d offset=%d", record.partition(), record.offset());
                batch.unreadable().put(record, "The record is not an alert: " + e.getMessage());
            }
        }
        return batch;
    }

    private Delivery.New alert(byte[] value) throws IOException {
        JsonNode alert = value == null ? null : json.readTree(value);
        if (alert == null || !alert.path("id").isTextual() || !alert.path("at").isTextual()) {
            throw new IOException("it needs id and at");
        }
        if (!alert.path("webhooks").isArray()) {
            throw new IOException("it needs webhooks, a list that may be empty");
        }
        List<String> webhooks = new ArrayList<>();
        alert.path("webhooks").forEach(id -> webhooks.add(id.asText()));
        ObjectNode payload = json.createObjectNode();
        payload.put("type", "alert.created").set("timestamp", alert.get("at"));
        payload.set("data", alert);
        return new Delivery.New(alert.path("id").textValue(), json.writeValueAsString(payload), webhooks);
    }

    /** The same records come again with the next poll. */
    private static void goBack(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
        }
    }

    private void fail(String what, RuntimeException e) {
        fault = what + ": " + e.getMessage();
        Log.warnf("alerts are not read, trying again reason=%s", fault);
        isStopped(PAUSE);
    }

    private boolean isStopped(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
