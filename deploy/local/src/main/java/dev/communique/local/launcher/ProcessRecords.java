package dev.communique.local.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Which processes a launcher has started on a home, one file each, so that the next launcher can end what a killed one
 * left. A process is ended only if its id, its start and its program are those written down: ids are used again.
 */
final class ProcessRecords {
    /** The system counts a process's start from its own, whose time of day moves when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;

    ProcessRecords(Path folder) {
        this.folder = folder;
    }

    void write(Program program, ProcessHandle process) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(process.pid()));
        properties.setProperty(
                "started", process.info().startInstant().orElse(Instant.EPOCH).toString());
        properties.setProperty("executable", program.executable());
        try (Writer writer = Files.newBufferedWriter(file(program.name()))) {
            properties.store(writer, null);
        }
    }

    void forget(Program program) throws IOException {
        Files.deleteIfExists(file(program.name()));
    }

    /** Ends the process that was written down under this name, if it still runs; says whether it did. */
    boolean endLeftOver(String name) throws IOException, InterruptedException {
        Optional<ProcessHandle> leftOver = find(name);
        if (leftOver.isPresent()) {
            end(leftOver.get());
        }
        Files.deleteIfExists(file(name));
        return leftOver.isPresent();
    }

    private Optional<ProcessHandle> find(String name) throws IOException {
        if (!Files.exists(file(name))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(name))) {
            properties.load(reader);
        }
        // A launcher killed while it wrote leaves an empty file, and no process that it could have known of.
        if (!properties.containsKey("executable")) {
            return Optional.empty();
        }
        Instant started = Instant.parse(properties.getProperty("started"));
        return ProcessHandle.of(Long.parseLong(properties.getProperty("pid")))
                .filter(process -> startedAt(process, started))
                .filter(process -> executes(process, properties.getProperty("executable")));
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(started, actual).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }

    private static boolean executes(ProcessHandle process, String executable) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().equals(executable))
                .orElse(false);
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (runs(process)) {
            if (Instant.now().isAfter(limit)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    /** Where nobody collects orphans, an ended one stays in the list of processes, but executes nothing. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
