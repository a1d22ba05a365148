package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(terminal, true));
    private ShellProgram program;
    private Child child;

    @BeforeEach
    void create() {
        program = new ShellProgram("sleeper", "exec sleep 600", folder);
        child = child(program);
    }

    @AfterEach
    void stop() throws Exception {
        child.stop();
    }

    @Test
    void killedProcessIsStartedAgainWithOneLine() throws Exception {
        child.start();
        Process first = program.process();

        first.destroyForcibly();

        await().until(() -> program.starts() == 2 && program.process().isAlive());
        assertThat(program.process().pid()).isNotEqualTo(first.pid());
        assertThat(lines())
                .containsExactly("sleeper ended (exit code 137); starting it again in 0.1 s. Its log is "
                        + folder.resolve("sleeper.log"));
    }

    @Test
    void whatKeepsEndingIsStartedAgainLaterEachTime() throws Exception {
        program = new ShellProgram("faint", "exit 3", folder);
        child = child(program);

        child.start();

        await().until(() -> lines().length >= 4);
        assertThat(lines()[0]).contains("faint ended (exit code 3); starting it again in 0.1 s.");
        assertThat(lines()[1]).contains("in 0.2 s.");
        assertThat(lines()[2]).contains("in 0.4 s.");
        assertThat(lines()[3]).contains("in 0.4 s.");
        assertThat(child.ends()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatCannotBeRunIsTriedAgain() throws Exception {
        child.start();
        program.failOnce("no room");

        program.process().destroyForcibly();

        await().until(() -> program.starts() == 2 && program.process().isAlive());
        assertThat(lines()).hasSize(2);
        assertThat(lines()[1]).contains("sleeper did not start (no room); starting it again in 0.2 s.");
    }

    @Test
    void stoppedProcessIsNotStartedAgain() throws Exception {
        child.start();

        child.stop();

        assertThat(program.process().isAlive()).isFalse();
        await().during(Duration.ofMillis(600)).until(() -> program.starts() == 1);
        assertThat(lines()).isEmpty();
    }

    @Test
    void stoppedBeforeItsStartItStaysDown() throws Exception {
        child.stop();

        child.start();

        assertThat(program.starts()).isZero();
    }

    @Test
    void stopEndsTheWaitForTheNextStart() throws Exception {
        program = new ShellProgram("faint", "exit 3", folder);
        child = new Child(
                program,
                new ProcessRecords(folder),
                progress,
                new BackOff(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1)));
        child.start();
        await().until(() -> lines().length == 1);

        child.stop();

        assertThat(program.starts()).isEqualTo(1);
    }

    private Child child(Program program) {
        return new Child(
                program,
                new ProcessRecords(folder),
                progress,
                new BackOff(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofHours(1)));
    }

    /** Without the seconds that each begins with. */
    private String[] lines() {
        return terminal.toString()
                .lines()
                .map(line -> line.replaceFirst("^ *[0-9.]+ s  ", ""))
                .toArray(String[]::new);
    }
}
