package dev.communique.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A small real process that stands in for a service. */
final class ShellProgram implements Program {
    private final String name;
    private final String script;
    private final Path folder;
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private volatile Process process;

    ShellProgram(String name, String script, Path folder) {
        this.name = name;
        this.script = script;
        this.folder = folder;
    }

    int starts() {
        return starts.get();
    }

    Process process() {
        return process;
    }

    /** The next start fails for this reason. */
    void failOnce(String reason) {
        failure.set(reason);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return folder.resolve(name + ".log");
    }

    @Override
    public String executable() {
        return "sleep";
    }

    @Override
    public Process start() throws IOException {
        Optional<String> reason = Optional.ofNullable(failure.getAndSet(null));
        if (reason.isPresent()) {
            throw new IOException(reason.get());
        }
        starts.incrementAndGet();
        process = new ProcessBuilder("/bin/sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        return process;
    }

    @Override
    public void stop(Process running) {
        running.destroy();
    }
}
