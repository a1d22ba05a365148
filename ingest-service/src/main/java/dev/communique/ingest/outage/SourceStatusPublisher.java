package dev.communique.ingest.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.ingest.outage.UnsentStatuses.Unsent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Tells topic {@code source-status} how sources are doing, as CloudEvents in binary mode. */
@ApplicationScoped
class SourceStatusPublisher {
    private static final String TOPIC = "source-status";
    private static final int BATCH = 500;
    private static final int PATIENCE_MILLIS = 10_000;

    private final UnsentStatuses statuses;
    private final ObjectMapper json;
    private final Producer<String, byte[]> producer;
    private final Counter sent;

    SourceStatusPublisher(
            UnsentStatuses statuses,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry metrics) {
        this.statuses = statuses;
        this.json = json;
        sent = metrics.counter("communique.source.statuses.sent");
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void noticePauses() {
        statuses.noticePauses();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void publish() {
        List<Unsent> unsent = statuses.next(BATCH);
        if (unsent.isEmpty()) {
            return;
        }
        try {
            List<Future<RecordMetadata>> sendings = new ArrayList<>();
            for (Unsent one : unsent) {
                Future<RecordMetadata> sending = producer.send(record(one.status()));
                sendings.add(sending);
                if (sending.isDone()) {
                    // Without a broker each one would be waited for in turn; the first that is refused ends the round.
                    sending.get();
                }
            }
            for (Future<RecordMetadata> sending : sendings) {
                sending.get();
            }
            statuses.sent(unsent);
            sent.increment(unsent.size());
        } catch (ExecutionException e) {
            // They stay unsent, and the next round sends them again under the same numbers.
            Log.warnf("statuses of sources not sent reason=%s", e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProducerRecord<String, byte[]> record(SourceStatus status) {
        ProducerRecord<String, byte[]> result = new ProducerRecord<>(TOPIC, status.source(), bytes(status));
        result.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", (status.source() + "/" + status.number()).getBytes(UTF_8))
                .add("ce_type", "dev.communique.source.status".getBytes(UTF_8))
                .add("ce_source", "/ingest".getBytes(UTF_8))
                .add("ce_time", status.at().toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return result;
    }

    private byte[] bytes(SourceStatus status) {
        try {
            return json.writeValueAsBytes(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the status of " + status.source() + " could not be written as JSON", e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
