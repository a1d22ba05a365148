package dev.communique.analysis.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads topic {@code statements}, a batch at a time; offsets are committed when a batch is stored and sent. */
@ApplicationScoped
class StatementsConsumer {
    private final RetriedIntake intake;

    StatementsConsumer(RetriedIntake intake) {
        this.intake = intake;
    }

    @Incoming("statements")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws SQLException {
        List<IncomingRecord> incoming = new ArrayList<>();
        records.forEach(record -> incoming.add(incoming(record)));
        intake.take(incoming);
    }

    private static IncomingRecord incoming(ConsumerRecord<String, byte[]> record) {
        return new IncomingRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value(),
                StreamSupport.stream(record.headers().spliterator(), false)
                        .<Map.Entry<String, byte[]>>map(
                                header -> new SimpleImmutableEntry<>(header.key(), header.value()))
                        .toList());
    }
}
