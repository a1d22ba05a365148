package dev.communique.analysis.topic;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to topics and returns when the broker has them all. */
@Singleton
public class TopicPublisher {
    /** What a record may weigh, with its key and headers. */
    private static final int MAX_REQUEST_BYTES = 9 << 20;

    private static final int LINGER_MILLIS = 0;

    private final Producer<String, byte[]> producer;

    TopicPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicConfig config) {
        Map<String, Object> settings = new HashMap<>(broker);
        Duration timeout = config.deliveryTimeout();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                timeout.dividedBy(2).toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** @throws IllegalStateException when the broker did not take one of them; the others may have been sent */
    public void send(List<TopicEvent> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        events.forEach(event -> sent.add(producer.send(record(event))));
        for (Future<RecordMetadata> one : sent) {
            await(one);
        }
    }

    private static ProducerRecord<String, byte[]> record(TopicEvent event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), event.value());
        event.headers().forEach(header -> record.headers().add(header.getKey(), header.getValue()));
        return record;
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker did not take an event: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was taking events", e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
