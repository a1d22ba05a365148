package dev.communique.local.launcher;

import dev.communique.local.LocalBroker;
import java.io.IOException;
import java.nio.file.Path;

/** The embedded broker as a process of its own; ends well when asked to terminate. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** @param arguments the folder, the port, the controller's port */
    public static void main(String[] arguments) throws IOException {
        LocalBroker broker = LocalBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop the broker"));
        broker.awaitShutdown();
    }
}
