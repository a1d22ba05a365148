package dev.communique.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Everything that stands on topic {@code statements} or another one, each record checked against the topic's schema. */
public final class StatementsTopic implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One record. */
    public record Record(String key, Map<String, String> headers, JsonNode statement) {
        public String id() {
            return statement.get("id").textValue();
        }

        public String text(String field) {
            return statement.get(field).textValue();
        }
    }

    private final KafkaConsumer<String, String> consumer;
    private final Schema schema;
    private final List<Record> records = new ArrayList<>();

    public StatementsTopic() throws IOException {
        this("statements");
    }

    /** Another topic that has a schema. */
    public StatementsTopic(String topic) throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("../deploy/topics/%s.schema.json".formatted(topic))),
                        InputFormat.JSON);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        Set<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until at least this many records are there that fit; gives all that do. */
    public List<Record> await(int count, Predicate<Record> fits) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> matching(fits).size() >= count);
        return matching(fits);
    }

    public Record awaitOne(Predicate<Record> fits) {
        return await(1, fits).get(0);
    }

    /** The records that fit, of all that have arrived by now. */
    public List<Record> matching(Predicate<Record> fits) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> records.add(read(record)));
        return records.stream().filter(fits).toList();
    }

    private Record read(ConsumerRecord<String, String> record) {
        List<?> errors = schema.validate(record.value(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(record.key() + " is not as the schema says: " + errors);
        }
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return new Record(record.key(), headers, JSON.readTree(record.value()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
