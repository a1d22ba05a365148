package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(terminal, true));
    private final Map<String, ShellProgram> programs = new HashMap<>();
    private HttpServer health;

    @BeforeEach
    void answerReady() throws IOException {
        health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/ready", 200);
        answer("/unready", 503);
        health.start();
    }

    @AfterEach
    void close() {
        health.stop(0);
    }

    @Test
    void stopsFromTheTopDown() throws Exception {
        Stack stack = stack("/ready");
        stack.start();
        await().until(this::allCanBeAskedToStop);

        stack.stop();

        assertThat(Files.readAllLines(folder.resolve("stopped")))
                .containsExactly("gateway", "ingest", "analysis", "broker", "database");
    }

    @Test
    void namesWhatIsNotReadyInTime() throws Exception {
        Stack stack = stack("/unready");

        assertThatThrownBy(stack::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("gateway was not ready within 1 s; its log is " + folder.resolve("gateway.log"));
        stack.stop();
    }

    @Test
    void givesUpOnWhatKeepsEnding() throws Exception {
        Child faint = child(new ShellProgram("faint", "exit 3", folder));
        Stack stack = new Stack(
                foundation("broker"),
                foundation("database"),
                Map.of(faint, address("/unready")),
                new Readiness(progress, Duration.ofMinutes(1)),
                progress);

        assertThatThrownBy(stack::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("faint ended 3 times before it was ready");
        stack.stop();
    }

    @Test
    void startsNothingAgainWhileItStops() throws Exception {
        ShellProgram lasting =
                new ShellProgram("lasting", "trap 'sleep 1; exit' TERM; while true; do sleep 0.05; done", folder);
        Stack stack = new Stack(
                foundation("broker"),
                foundation("database"),
                Map.of(child(lasting), address("/ready")),
                new Readiness(progress, Duration.ofMinutes(1)),
                progress);
        stack.start();
        programs.get("database").process().destroyForcibly();

        stack.stop();

        assertThat(programs.get("database").starts()).isEqualTo(1);
        assertThat(terminal.toString()).doesNotContain("starting it again");
    }

    @Test
    void stopsOnce() throws Exception {
        Stack stack = stack("/ready");
        stack.start();

        stack.stop();
        stack.stop();

        assertThat(terminal.toString()).containsOnlyOnce("All is stopped.");
    }

    private Stack stack(String readiness) {
        Map<Child, URI> services = new LinkedHashMap<>();
        for (String name : new String[] {"gateway", "ingest", "analysis"}) {
            services.put(child(stoppable(name)), address(readiness));
        }
        return new Stack(
                foundation("broker"),
                foundation("database"),
                services,
                new Readiness(progress, Duration.ofSeconds(1)),
                progress);
    }

    private boolean allCanBeAskedToStop() {
        return Stream.of("gateway", "ingest", "analysis", "broker", "database")
                .allMatch(name -> Files.exists(folder.resolve(name + ".up")));
    }

    private ShellProgram stoppable(String name) {
        return programs.computeIfAbsent(name, this::stoppableNew);
    }

    private ShellProgram stoppableNew(String name) {
        String stopped = folder.resolve("stopped").toString();
        String script = "trap 'echo " + name + " >> " + stopped + "; exit' TERM; echo > " + folder.resolve(name + ".up")
                + "; while true; do sleep 0.05; done";
        return new ShellProgram(name, script, folder);
    }

    private Foundation foundation(String name) {
        Child child = child(stoppable(name));
        return new Foundation() {
            @Override
            public void start() throws CannotStart, InterruptedException {
                try {
                    child.start();
                } catch (IOException e) {
                    throw new CannotStart(name + " cannot be run", e);
                }
            }

            @Override
            public Optional<Child> child() {
                return Optional.of(child);
            }
        };
    }

    private Child child(Program program) {
        return new Child(
                program,
                new ProcessRecords(folder),
                progress,
                new BackOff(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofHours(1)));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + health.getAddress().getPort() + path);
    }

    private void answer(String path, int status) {
        health.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
