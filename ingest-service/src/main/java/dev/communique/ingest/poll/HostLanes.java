package dev.communique.ingest.poll;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Runs tasks step by step on a few threads: of the tasks whose next step is at the same host one at a time, in turn, and
 * each when that host may be asked again. A task that waits for its host holds no thread.
 */
final class HostLanes implements AutoCloseable {
    // A host that asks for more is asked all the same: the answer says at once how long it wants to be left alone.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(61);

    private final Function<String, Duration> untilFree;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final AtomicInteger working = new AtomicInteger();
    private final Map<String, Deque<Task>> lanes = new HashMap<>();

    /** What is done in steps, each of which asks one host. */
    interface Task {
        /** Of the next step. */
        String host();

        /** Takes it, and says whether there is a further one. It throws nothing. */
        boolean step();
    }

    /** @param untilFree how long it takes until a host may be asked */
    HostLanes(int threads, Function<String, Duration> untilFree) {
        this.untilFree = untilFree;
        workers = Executors.newFixedThreadPool(threads, named("source-reader"));
        timer = Executors.newSingleThreadScheduledExecutor(named("source-lanes"));
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Threads that are at work. */
    int working() {
        return working.get();
    }

    void submit(Task task) {
        String host = task.host();
        boolean isFirst;
        synchronized (lanes) {
            Deque<Task> lane = lanes.computeIfAbsent(host, name -> new ArrayDeque<>());
            isFirst = lane.isEmpty();
            lane.add(task);
        }
        if (isFirst) {
            schedule(host);
        }
    }

    private void schedule(String host) {
        Duration wait = untilFree.apply(host);
        long millis = Math.min(wait.plusNanos(999_999).toMillis(), LONGEST_WAIT.toMillis());
        try {
            if (millis == 0) {
                workers.execute(() -> run(host));
            } else {
                timer.schedule(() -> workers.execute(() -> run(host)), millis, TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) {
            Log.infof("reads are ended by the shutdown host=%s", host);
        }
    }

    // The task stays at the head of its lane while it works, so that nobody else begins in this lane.
    private void run(String host) {
        Task task;
        synchronized (lanes) {
            task = lanes.get(host).peek();
        }
        working.incrementAndGet();
        boolean goesOn = false;
        try {
            goesOn = task.step();
        } finally {
            working.decrementAndGet();
            leave(host);
            if (goesOn) {
                submit(task);
            }
        }
    }

    private void leave(String host) {
        boolean isEmpty;
        synchronized (lanes) {
            Deque<Task> lane = lanes.get(host);
            lane.remove();
            isEmpty = lane.isEmpty();
            if (isEmpty) {
                lanes.remove(host);
            }
        }
        if (!isEmpty) {
            schedule(host);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
