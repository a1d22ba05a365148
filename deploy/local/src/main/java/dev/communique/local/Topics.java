package dev.communique.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics between the services, with what each promises to keep. */
public final class Topics {
    /** What a record may weigh: a statement's JSON is at most 8 MiB, the rest is headers and framing. */
    static final int MAX_RECORD_BYTES = 9 << 20;

    private static final int PARTITIONS = 4;
    private static final int ANSWER_LIMIT_MILLIS = 30_000;
    private static final String FOREVER = "-1";
    private static final String SEVEN_DAYS = String.valueOf(7L * 24 * 60 * 60 * 1000);

    private Topics() {}

    /** Creates those that are missing; leaves the others as they are. */
    public static void create(String bootstrapServers) throws InterruptedException {
        List<NewTopic> topics = List.of(
                topic("statements", FOREVER),
                topic("source-status", SEVEN_DAYS),
                topic("mentions", SEVEN_DAYS),
                topic("alerts", SEVEN_DAYS),
                topic("statements-dead-letter", FOREVER),
                topic("alerts-dead-letter", FOREVER));
        try (Admin admin = Admin.create(settings(bootstrapServers))) {
            for (NewTopic topic : topics) {
                createIfMissing(admin, topic);
            }
        }
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                ANSWER_LIMIT_MILLIS,
                "default.api.timeout.ms",
                ANSWER_LIMIT_MILLIS);
    }

    private static void createIfMissing(Admin admin, NewTopic topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic.name() + " could not be created", e.getCause());
            }
        }
    }

    /** With as many replicas as the broker makes by itself: one here, more on a cluster of one's own. */
    private static NewTopic topic(String name, String retentionMillis) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(
                        "retention.ms",
                        retentionMillis,
                        "retention.bytes",
                        "-1",
                        "cleanup.policy",
                        "delete",
                        "max.message.bytes",
                        String.valueOf(MAX_RECORD_BYTES)));
    }
}
