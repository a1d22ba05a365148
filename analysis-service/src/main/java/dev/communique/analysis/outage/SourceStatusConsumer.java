package dev.communique.analysis.outage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads topic {@code source-status}. A record that has not the form of a status, or that the database refuses, is
 * counted and passed over: the next one of its source says everything anew.
 */
@ApplicationScoped
class SourceStatusConsumer {
    private final SourceStatusReader reader;
    private final RetriedStatuses statuses;
    private final Counter refused;

    SourceStatusConsumer(SourceStatusReader reader, RetriedStatuses statuses, MeterRegistry metrics) {
        this.reader = reader;
        this.statuses = statuses;
        refused = metrics.counter("communique.source.statuses.refused");
    }

    @Incoming("source-status")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws SQLException {
        List<SourceStatus> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            reader.read(record.value()).ifPresentOrElse(read::add, () -> refuse(record));
        }
        statuses.store(read, status -> refused.increment());
    }

    private void refuse(ConsumerRecord<?, ?> record) {
        refused.increment();
        Log.warnf(
                "record is no status of a source topic=%s partition=%d offset=%d",
                record.topic(), record.partition(), record.offset());
    }
}
