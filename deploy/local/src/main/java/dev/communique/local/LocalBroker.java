package dev.communique.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker and its KRaft controller in this JVM, its log in one folder and kept there over restarts.
 *
 * <p>One node, no replicas: what a machine of one's own needs. It listens on 127.0.0.1 only.
 */
public final class LocalBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private LocalBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Formats the folder when it is new, then starts; returns when the broker takes connections. */
    public static LocalBroker start(Path folder, int port, int controllerPort) throws IOException {
        Properties properties = properties(Files.createDirectories(folder), port, controllerPort);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(properties);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new LocalBroker(server, "127.0.0.1:" + port);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Returns when the broker has ended, be it by {@link #close} or by a fault of its own. */
    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Properties properties) throws IOException {
        Path file = Files.createTempFile("communique-broker", ".properties");
        try {
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            int exit = StorageTool.execute(
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                    new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
            if (exit != 0) {
                throw new IOException("the broker's folder " + properties.getProperty("log.dirs")
                        + " could not be formatted, exit code " + exit);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("log.dirs", folder.toAbsolutePath().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("message.max.bytes", String.valueOf(Topics.MAX_RECORD_BYTES));
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller lets the broker in again only when the killed one's session is over.
        properties.setProperty("broker.session.timeout.ms", "2000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("offsets.topic.replication.factor", "1");
        // A consumer group that rests for a long holiday must still find its place.
        properties.setProperty("offsets.retention.minutes", String.valueOf(366 * 24 * 60));
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
        return properties;
    }
}
