package dev.communique.system;

import static org.awaitility.Awaitility.await;

import dev.communique.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Communiqué as its users start it: the launcher of {@code deploy/up} on the packaged services, with a home of its own. */
final class RunningCommunique implements AutoCloseable {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    /** A process that the launcher keeps running, and how its command line is recognised. */
    enum Part {
        INGEST("ingest-service"),
        ANALYSIS("analysis-service"),
        GATEWAY("api-gateway"),
        BROKER("dev.communique.local.launcher.BrokerProcess"),
        DATABASE("/bin/postgres");

        private final String mark;

        Part(String mark) {
            this.mark = mark;
        }
    }

    private final Path home;
    private final int portBase;
    private final Process launcher;
    private final GatewayClient gateway;

    private RunningCommunique(Path home, int portBase, Process launcher) {
        this.home = home;
        this.portBase = portBase;
        this.launcher = launcher;
        this.gateway = new GatewayClient(portBase);
    }

    static RunningCommunique start(Path home, String... arguments) throws IOException {
        return start(home, freePortBase(), arguments);
    }

    static RunningCommunique start(Path home, int portBase, String... arguments) throws IOException {
        return start(home, portBase, Map.of(), arguments);
    }

    /** @param settings of the services, as variables of their environment */
    static RunningCommunique start(Path home, Map<String, String> settings, String... arguments) throws IOException {
        return start(home, freePortBase(), settings, arguments);
    }

    private static RunningCommunique start(Path home, int portBase, Map<String, String> settings, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                ROOT.resolve("deploy/local/target/classes") + ":" + ROOT.resolve("deploy/local/target/lib") + "/*",
                "dev.communique.local.launcher.Launcher",
                ROOT.toString(),
                "--port-base",
                String.valueOf(portBase)));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("COMMUNIQUE_HOME", home.toString());
        builder.environment().put("COMMUNIQUE_ALLOW_PRIVATE_ADDRESSES", "true");
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("launcher.out").toFile()));
        Files.createDirectories(home);
        RunningCommunique running = new RunningCommunique(home, portBase, builder.start());
        running.awaitReady();
        return running;
    }

    GatewayClient gateway() {
        return gateway;
    }

    /** What the launcher has told its user so far. */
    String output() throws IOException {
        return Files.readString(home.resolve("launcher.out"));
    }

    void awaitReady() {
        await("all services ready; the launcher's output is in " + home)
                .atMost(READY_LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    if (!launcher.isAlive()) {
                        throw new IllegalStateException("the launcher ended: " + output());
                    }
                    return IntStream.range(0, 3).allMatch(service -> GatewayClient.isReady(portBase + service));
                });
    }

    /** Ends a part with SIGKILL and returns when it is gone. */
    void kill(Part part) throws InterruptedException {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        await(part + " gone").atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }

    ProcessHandle process(Part part) {
        return launcher.toHandle()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(part.mark))
                .filter(process -> process.parent()
                        .map(parent -> parent.pid() == launcher.pid())
                        .orElse(false))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part + " is not running"));
    }

    List<ProcessHandle> processes() {
        return launcher.toHandle().descendants().toList();
    }

    void killLauncher() throws InterruptedException {
        launcher.destroyForcibly();
        launcher.waitFor(10, TimeUnit.SECONDS);
    }

    /** Asks the launcher to stop (SIGTERM) and returns its exit code. */
    int stop() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher did not stop within 90 s");
        }
        return launcher.exitValue();
    }

    @Override
    public void close() {
        List<ProcessHandle> processes = processes();
        launcher.destroy();
        try {
            launcher.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    /** Below the ports that systems hand out for outgoing connections, or one of those could take a port meanwhile. */
    static int freePortBase() {
        return new Random()
                .ints(50, 2_000, 3_000)
                .map(tenth -> tenth * 10)
                .filter(base -> IntStream.range(base, base + 6).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no six free ports in a row"));
    }
}
