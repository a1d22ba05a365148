package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {
    @TempDir
    Path folder;

    private ProcessRecords records;
    private ShellProgram program;
    private Process process;

    @BeforeEach
    void leaveAProcessRunning() throws IOException {
        records = new ProcessRecords(folder);
        program = new ShellProgram("sleeper", "exec sleep 600", folder);
        process = program.start();
        await().until(() -> process.info().command().orElse("").endsWith("/sleep"));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void endTheProcessThatWasWrittenDown() throws Exception {
        records.write(program, process.toHandle());

        boolean ended = records.endLeftOver("sleeper");

        assertThat(ended).isTrue();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("sleeper")).doesNotExist();
    }

    @Test
    void leaveAloneWhatStartedAtAnotherTime() throws Exception {
        write(process.pid(), Instant.parse("2020-01-01T00:00:00Z"), "sleep");

        boolean ended = records.endLeftOver("sleeper");

        assertThat(ended).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leaveAloneWhatRunsAnotherProgram() throws Exception {
        write(process.pid(), process.info().startInstant().orElseThrow(), "java");

        boolean ended = records.endLeftOver("sleeper");

        assertThat(ended).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void knowThatTheProcessHasEnded() throws Exception {
        records.write(program, process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(records.endLeftOver("sleeper")).isFalse();
    }

    @Test
    void bearAFileThatWasNotWrittenToItsEnd() throws Exception {
        Files.createFile(folder.resolve("sleeper"));

        assertThat(records.endLeftOver("sleeper")).isFalse();
    }

    @Test
    void haveNothingOfWhatWasForgotten() throws Exception {
        records.write(program, process.toHandle());
        records.forget(program);

        assertThat(records.endLeftOver("sleeper")).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    private void write(long pid, Instant started, String executable) throws IOException {
        Files.writeString(
                folder.resolve("sleeper"), "pid=" + pid + "\nstarted=" + started + "\nexecutable=" + executable + "\n");
    }
}
