package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProgramTest {
    @TempDir
    Path folder;

    private JavaProgram program;
    private Process process;

    @BeforeEach
    void start() throws Exception {
        List<String> arguments = List.of("-cp", System.getProperty("java.class.path"), Sleeper.class.getName());
        program = new JavaProgram("sleeper", folder.resolve("sleeper.log"), arguments, Map.of("GREETING", "hello"));
        process = program.start();
        await().until(() -> Files.readString(program.log()).contains("hello"));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void runsOnWhenTheTerminalInterruptsAll() throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();

        await().during(Duration.ofMillis(500)).until(process::isAlive);
    }

    @Test
    void endsWhenAskedTo() throws Exception {
        program.stop(process);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isKnownByItsExecutable() {
        assertThat(process.info().command().orElseThrow()).endsWith("/" + program.executable());
    }

    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(System.getenv("GREETING"));
            Thread.currentThread().join();
        }
    }
}
