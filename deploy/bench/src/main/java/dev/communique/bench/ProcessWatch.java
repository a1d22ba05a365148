package dev.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a process on this machine needs, as Linux tells it. */
final class ProcessWatch {
    private final ProcessHandle process;
    private final Duration cpuBefore;
    private long mostMemory;
    private long mostThreads;

    private ProcessWatch(ProcessHandle process) {
        this.process = process;
        cpuBefore = cpu(process);
    }

    /** The process whose command line holds the name; empty where there is none, or several. */
    static Optional<ProcessWatch> of(String name) {
        var found = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .filter(process -> process.info().commandLine().orElse("").contains(name))
                .toList();
        return found.size() == 1 ? Optional.of(new ProcessWatch(found.get(0))) : Optional.empty();
    }

    /** Looks at it; memory is kibibytes that are resident. */
    void look() throws IOException {
        mostMemory = Math.max(mostMemory, status("VmRSS:"));
        mostThreads = Math.max(mostThreads, status("Threads:"));
    }

    private long status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    String line(double seconds) {
        return "memory (RSS) at most %d MB   threads at most %d   cores used %.2f"
                .formatted(
                        mostMemory / 1024,
                        mostThreads,
                        cpu(process).minus(cpuBefore).toMillis() / 1000.0 / seconds);
    }
}
