package dev.communique.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program that is kept running: when its process ends, it is started again, until it is stopped. */
final class Child {
    /** What interrupts everything ends children before the launcher is told to stop. */
    private static final Duration DOUBT = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Program program;
    private final ProcessRecords records;
    private final Progress progress;
    private final BackOff backOff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Process process;
    private volatile int ends;

    Child(Program program, ProcessRecords records, Progress progress, BackOff backOff) {
        this.program = program;
        this.records = records;
        this.progress = progress;
        this.backOff = backOff;
    }

    Program program() {
        return program;
    }

    /** How often the process has ended by itself. */
    int ends() {
        return ends;
    }

    void start() throws IOException, InterruptedException {
        launch();
        Thread watcher = new Thread(this::keepRunning, "watch " + program.name());
        watcher.setDaemon(true);
        watcher.start();
    }

    /** From now on the process is not started again when it ends. */
    void keepDown() {
        stopped.countDown();
    }

    /** Ends the process, by force when it does not end when asked; it is not started again. */
    void stop() throws IOException, InterruptedException {
        keepDown();
        synchronized (this) {
            if (process == null) {
                return;
            }
            end();
            records.forget(program);
        }
    }

    private synchronized void launch() throws IOException, InterruptedException {
        if (isStopped()) {
            return;
        }
        process = program.start();
        try {
            records.write(program, process.toHandle());
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private void end() throws InterruptedException {
        try {
            if (process.isAlive()) {
                program.stop(process);
            }
        } catch (IOException e) {
            progress.say("%s does not stop (%s)", program.name(), e.getMessage());
        }
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            progress.say("%s did not stop within %d s and is killed.", program.name(), PATIENCE.toSeconds());
            process.destroyForcibly().waitFor();
        }
    }

    private void keepRunning() {
        try {
            while (!isStopped()) {
                long start = System.nanoTime();
                int exit = current().waitFor();
                if (stopped.await(DOUBT.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                ends++;
                startAgain("ended (exit code " + exit + ")", Duration.ofNanos(System.nanoTime() - start));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(String end, Duration lived) throws InterruptedException {
        Duration wait = backOff.next(lived);
        String what = end;
        while (!stoppedWithin(wait, what)) {
            try {
                launch();
                return;
            } catch (IOException | RuntimeException e) {
                // Whatever it was: a thread that ended here would leave the child down for good.
                what = "did not start (" + e.getMessage() + ")";
                wait = backOff.next(Duration.ZERO);
            }
        }
    }

    private boolean stoppedWithin(Duration wait, String what) throws InterruptedException {
        progress.say(
                "%s %s; starting it again in %s s. Its log is %s",
                program.name(), what, String.format(Locale.ROOT, "%.1f", wait.toMillis() / 1000.0), program.log());
        return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized Process current() {
        return process;
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
