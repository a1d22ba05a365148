package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.communique.local.Ports;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with the real broker and database; small programs stand in for the services. */
class LauncherTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int SIGTERM_EXIT = 143;

    @TempDir
    Path folder;

    private final List<Process> launchers = new ArrayList<>();
    private final int base = freeBase();
    private Home home;
    private Path output;

    @BeforeEach
    void buildStandIns() throws IOException {
        home = new Home(folder.resolve("data of mine"));
        output = folder.resolve("output");
        for (String module : List.of("ingest-service", "analysis-service", "api-gateway")) {
            StandInService.packageInto(folder.resolve(module).resolve("target/quarkus-app"));
        }
    }

    @AfterEach
    void endAll() throws Exception {
        for (Process launcher : launchers) {
            launcher.destroy();
            launcher.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void endsWhatAKilledLauncherLeftAndStopsAllWhenTerminated() throws Exception {
        launch();
        awaitReady();
        List<ProcessHandle> left = children(launchers.get(0));
        launchers.get(0).destroyForcibly().waitFor();
        assertThat(left).hasSize(5).allMatch(ProcessHandle::isAlive);

        Process second = launch();

        awaitReady();
        assertThat(Files.readAllLines(output).stream().filter(line -> line.contains("was left running")))
                .hasSize(5);
        List<ProcessHandle> running = children(second);
        assertThat(running).hasSize(5).doesNotContainAnyElementsOf(left);
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(SIGTERM_EXIT);
        assertThat(running).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readAllLines(output)).last().asString().endsWith("All is stopped.");
    }

    @Test
    void startsNothingWhenAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(base + 2, 1, InetAddress.getLoopbackAddress())) {
            Process launcher = launch();

            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(output))
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + ", which analysis-service needs, is taken");
            assertThat(home.broker()).doesNotExist();
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        folder.toString(),
                        "--port-base",
                        String.valueOf(base))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("COMMUNIQUE_HOME", home.folder().toString());
        Process launcher = builder.start();
        launchers.add(launcher);
        return launcher;
    }

    private void awaitReady() {
        await().atMost(LIMIT).until(() -> Files.readString(output).contains("Communiqué is ready."));
    }

    /** Not PostgreSQL's own children. */
    private static List<ProcessHandle> children(Process launcher) {
        try (Stream<ProcessHandle> children = launcher.toHandle().children()) {
            return children.toList();
        }
    }

    private static int freeBase() {
        return Stream.generate(Ports::free)
                .filter(base -> base <= PortPlan.HIGHEST_BASE)
                .filter(base ->
                        IntStream.range(base, base + Endpoint.values().length).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
