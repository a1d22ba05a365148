package dev.communique.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Broker, database and services: started from the ground up, stopped from the top down. */
final class Stack {
    private final Foundation broker;
    private final Foundation database;
    private final Map<Child, URI> services;
    private final Readiness readiness;
    private final Progress progress;
    private boolean stopping;

    /** @param services in the order of stopping, with the address at which each says that it is ready */
    Stack(Foundation broker, Foundation database, Map<Child, URI> services, Readiness readiness, Progress progress) {
        this.broker = broker;
        this.database = database;
        this.services = new LinkedHashMap<>(services);
        this.readiness = readiness;
        this.progress = progress;
    }

    /** Returns when all are ready. */
    void start() throws CannotStart, InterruptedException {
        if (foundations().findAny().isPresent()) {
            progress.say("Starting %s …", names(foundations()));
        }
        startTogether(broker, database);
        progress.say("Starting %s …", names(services.keySet().stream()));
        Map<Child, BooleanSupplier> checks = new LinkedHashMap<>();
        for (Map.Entry<Child, URI> service : services.entrySet()) {
            start(service.getKey());
            checks.put(service.getKey(), () -> Readiness.answersOk(service.getValue()));
        }
        readiness.await(checks);
    }

    /** Returns when nothing is left running; what comes again waits for the first. */
    synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        progress.say("Stopping …");
        List<Child> children =
                Stream.concat(services.keySet().stream(), foundations()).toList();
        children.forEach(Child::keepDown);
        children.forEach(this::stop);
        progress.say("All is stopped.");
    }

    private Stream<Child> foundations() {
        return Stream.of(broker, database).map(Foundation::child).flatMap(Optional::stream);
    }

    /** The first that fails ends the wait for the others. */
    private static void startTogether(Foundation... foundations) throws CannotStart, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(foundations.length);
        CompletionService<Void> starts = new ExecutorCompletionService<>(threads);
        try {
            for (Foundation foundation : foundations) {
                starts.submit(() -> start(foundation));
            }
            for (int started = 0; started < foundations.length; started++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotStart cannotStart) {
                throw cannotStart;
            }
            throw new IllegalStateException("a start failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void start(Foundation foundation) throws CannotStart, InterruptedException {
        foundation.start();
        return null;
    }

    private static void start(Child child) throws CannotStart, InterruptedException {
        try {
            child.start();
        } catch (IOException e) {
            throw new CannotStart(child.program().name() + " cannot be run: " + e.getMessage(), e);
        }
    }

    private void stop(Child child) {
        try {
            child.stop();
        } catch (IOException e) {
            progress.say("%s: %s", child.program().name(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String names(Stream<Child> children) {
        return children.map(child -> child.program().name()).collect(Collectors.joining(", "));
    }
}
