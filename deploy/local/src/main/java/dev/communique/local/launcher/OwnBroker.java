package dev.communique.local.launcher;

import dev.communique.local.Topics;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** A broker of one's own: only the topics that are missing are made. */
record OwnBroker(String bootstrapServers, Progress progress) implements Foundation {
    @Override
    public void start() throws CannotStart, InterruptedException {
        progress.say("Making the topics that are missing on the broker %s …", bootstrapServers);
        try {
            Topics.create(bootstrapServers);
        } catch (KafkaException | IllegalStateException e) {
            throw new CannotStart(
                    "The broker that " + OwnParts.BROKER + " names, " + bootstrapServers
                            + ", does not answer or does not make topics: " + rootMessage(e),
                    e);
        }
    }

    @Override
    public Optional<Child> child() {
        return Optional.empty();
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
