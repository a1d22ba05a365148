package dev.communique.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens consumers that read every partition by themselves, in no group: each keeps its own positions. */
@ApplicationScoped
class TopicConsumer {
    private final Map<String, Object> broker;
    private final RecordReader reader;
    private final MeterRegistry metrics;

    TopicConsumer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            RecordReader reader,
            MeterRegistry metrics) {
        this.broker = broker;
        this.reader = reader;
        this.metrics = metrics;
    }

    /** Assigned to all partitions of all topics; the caller says where each begins. */
    Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            consumer.assign(partitions(consumer));
            return consumer;
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static Collection<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (LiveTopic topic : LiveTopic.values()) {
            var infos = consumer.partitionsFor(topic.topicName());
            if (infos == null || infos.isEmpty()) {
                throw new KafkaException("the topic " + topic.topicName() + " does not exist yet");
            }
            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    /** The offsets of all partitions as a position. */
    static Position position(Map<TopicPartition, Long> offsets) {
        Position position = Position.beginning(partitions(offsets.keySet()));
        for (Map.Entry<TopicPartition, Long> offset : offsets.entrySet()) {
            position = position.with(
                    LiveTopic.named(offset.getKey().topic()),
                    offset.getKey().partition(),
                    new Position.Place(offset.getValue(), 0));
        }
        return position;
    }

    /** How many partitions each topic has. */
    static Map<LiveTopic, Integer> partitions(Collection<TopicPartition> assigned) {
        Map<LiveTopic, Integer> partitions = new HashMap<>();
        assigned.forEach(partition -> partitions.merge(LiveTopic.named(partition.topic()), 1, Integer::sum));
        return partitions;
    }

    static Position.Place place(Position position, TopicPartition partition) {
        return position.at(LiveTopic.named(partition.topic()), partition.partition());
    }

    /** A record that cannot be read stops nobody: it is no event. */
    Entry entry(ConsumerRecord<byte[], byte[]> record) {
        RecordReader.Content content = read(record);
        return new Entry(
                LiveTopic.named(record.topic()),
                record.partition(),
                record.offset(),
                content.identity(),
                content.events());
    }

    private RecordReader.Content read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return reader.read(LiveTopic.named(record.topic()), record.value());
        } catch (IOException e) {
            metrics.counter("communique_stream_unreadable").increment();
            Log.warnf(
                    "record cannot be read topic=%s partition=%d offset=%d",
                    record.topic(), record.partition(), record.offset());
            return new RecordReader.Content(
                    record.topic() + "-" + record.partition() + "-" + record.offset(), List.of());
        }
    }
}
