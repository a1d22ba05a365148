package dev.communique.ingest.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends revisions to topic {@code statements} as CloudEvents in binary mode. Used by one thread at a time. */
@ApplicationScoped
class StatementPublisher {
    private static final String TOPIC = "statements";
    private static final int LARGEST_REQUEST = 9 << 20;

    private final Map<String, Object> settings;
    private Producer<String, byte[]> producer;

    StatementPublisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, RelayConfig config) {
        settings = settings(bootstrapServers, config.deliveryTimeout());
    }

    /** Sends all and waits until each is taken, refused or given up; the outcomes are in the revisions' order. */
    List<Sending> send(List<UnsentRevision> revisions) {
        List<Sending> outcomes = sendOrClose(revisions);
        while (outcomes.size() < revisions.size()) {
            outcomes.add(new Sending.Failed("not tried after another one failed"));
        }
        if (outcomes.stream().anyMatch(Sending.Failed.class::isInstance)) {
            // An idempotent producer that lost count of its sequence stays broken; a new one starts clean.
            close();
        }
        return outcomes;
    }

    private List<Sending> sendOrClose(List<UnsentRevision> revisions) {
        try {
            return trySending(revisions);
        } catch (RuntimeException e) {
            // A producer in error throws at every further call; the next round gets a new one.
            close();
            throw e;
        }
    }

    private List<Sending> trySending(List<UnsentRevision> revisions) {
        if (producer == null) {
            producer = new KafkaProducer<>(new HashMap<>(settings));
        }
        List<Future<RecordMetadata>> futures = new ArrayList<>(revisions.size());
        for (UnsentRevision revision : revisions) {
            Future<RecordMetadata> future = producer.send(toRecord(revision));
            futures.add(future);
            if (future.isDone() && outcome(future) instanceof Sending.Failed) {
                // Without metadata every further one would wait as long as this one did.
                break;
            }
        }
        producer.flush();
        return futures.stream().map(StatementPublisher::outcome).collect(Collectors.toCollection(ArrayList::new));
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            Producer<String, byte[]> old = producer;
            producer = null;
            old.close(Duration.ZERO);
        }
    }

    private static ProducerRecord<String, byte[]> toRecord(UnsentRevision revision) {
        ProducerRecord<String, byte[]> result = new ProducerRecord<>(TOPIC, revision.statementId(), revision.payload());
        result.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", (revision.statementId() + "/" + revision.number()).getBytes(UTF_8))
                .add("ce_type", "dev.communique.statement.revised".getBytes(UTF_8))
                .add("ce_source", "/ingest".getBytes(UTF_8))
                .add("ce_time", revision.seen().toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return result;
    }

    private static Sending outcome(Future<RecordMetadata> future) {
        try {
            future.get();
            return new Sending.Sent();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return isForGood(cause)
                    ? new Sending.Refused("the broker refused it: " + cause.getMessage())
                    : new Sending.Failed(cause.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sending.Failed("interrupted");
        }
    }

    private static boolean isForGood(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof InvalidTimestampException
                || cause instanceof PolicyViolationException;
    }

    private static Map<String, Object> settings(String bootstrapServers, Duration deliveryTimeout) {
        int patience = (int) deliveryTimeout.toMillis();
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // The relay hands over a batch and flushes it: waiting for more would only cost time.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // The topic is never expired, so what a record weighs is paid for ever.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        return settings;
    }
}
