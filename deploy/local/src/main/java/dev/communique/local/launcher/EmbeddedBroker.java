package dev.communique.local.launcher;

import dev.communique.local.Topics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The broker that this launcher runs, in a Java virtual machine of its own. */
final class EmbeddedBroker implements Foundation {
    private final Child child;
    private final Readiness readiness;
    private final InetSocketAddress address;

    EmbeddedBroker(Child child, Readiness readiness, int port) {
        this.child = child;
        this.readiness = readiness;
        this.address = new InetSocketAddress("127.0.0.1", port);
    }

    /** @param environment the launcher's own */
    static JavaProgram program(Home home, PortPlan ports, Map<String, String> environment) {
        return new JavaProgram(
                "broker",
                home.log("broker"),
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        home.broker().toString(),
                        String.valueOf(ports.of(Endpoint.BROKER)),
                        String.valueOf(ports.of(Endpoint.CONTROLLER))),
                environment);
    }

    @Override
    public void start() throws CannotStart, InterruptedException {
        try {
            child.start();
            readiness.await(Map.of(child, () -> Readiness.takesConnections(address)));
            Topics.create(address.getHostString() + ":" + address.getPort());
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart(
                    "The broker did not start (" + e.getMessage() + "); its log is "
                            + child.program().log(),
                    e);
        }
    }

    @Override
    public Optional<Child> child() {
        return Optional.of(child);
    }
}
