package dev.communique.analysis.archive;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topic {@code statements}, read by itself in no group: every instance reads all of it. */
@Singleton
class StatementsLogConsumer {
    static final String TOPIC = "statements";

    private static final int ANSWER_MILLIS = 10_000;
    private static final int MOST_RECORDS = 500;
    private static final int PARTITION_BYTES = 9 << 20;
    /** What is fetched at once becomes several times that in memory. */
    private static final int FETCH_BYTES = 12 << 20;

    private final Map<String, Object> broker;

    StatementsLogConsumer(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /** Assigned to nothing yet. */
    Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        var infos = consumer.partitionsFor(TOPIC);
        if (infos == null || infos.isEmpty()) {
            throw new KafkaException("the topic " + TOPIC + " does not exist yet");
        }
        return infos.stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
    }

    /** By partition the offset behind the last record that is there now. */
    Map<Integer, Long> ends() {
        try (Consumer<byte[], byte[]> consumer = open()) {
            consumer.assign(partitions(consumer));
            return ends(consumer);
        }
    }

    /** Of the partitions that are assigned. */
    static Map<Integer, Long> ends(Consumer<byte[], byte[]> consumer) {
        return consumer.endOffsets(consumer.assignment(), Duration.ofMillis(ANSWER_MILLIS)).entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    /** What tells this topic from one of the same name elsewhere, or made anew. */
    String topicId() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.keySet().removeIf(name -> name.endsWith("deserializer") || name.endsWith("serializer"));
        try (Admin admin = Admin.create(settings)) {
            return admin.describeTopics(List.of(TOPIC))
                    .allTopicNames()
                    .get()
                    .get(TOPIC)
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new KafkaException("the topic " + TOPIC + " cannot be looked at", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while looking at the topic " + TOPIC, e);
        }
    }
}
