package dev.communique.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Waits until children say that they are ready, and tells how far they are. */
final class Readiness {
    /** A child that keeps ending will not become ready by waiting longer. */
    private static final int ENDS_TOO_OFTEN = 3;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final int ANSWER_LIMIT_MILLIS = 2_000;

    private final Progress progress;
    private final Duration limit;

    /** @param limit how long all of them together may take */
    Readiness(Progress progress, Duration limit) {
        this.progress = progress;
        this.limit = limit;
    }

    /** @param checks what is true of each child once it is ready */
    void await(Map<Child, BooleanSupplier> checks) throws CannotStart, InterruptedException {
        Map<Child, BooleanSupplier> waiting = new LinkedHashMap<>(checks);
        Duration start = progress.elapsed();
        Duration nextLine = start.plus(BETWEEN_LINES);
        while (true) {
            waiting.entrySet().removeIf(entry -> isReady(entry.getKey(), entry.getValue()));
            if (waiting.isEmpty()) {
                return;
            }
            checkHope(waiting, progress.elapsed().minus(start));
            if (progress.elapsed().compareTo(nextLine) >= 0) {
                progress.say("Waiting for %s …", names(waiting));
                nextLine = progress.elapsed().plus(BETWEEN_LINES);
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS.toMillis());
        }
    }

    private void checkHope(Map<Child, BooleanSupplier> waiting, Duration waited) throws CannotStart {
        for (Child child : waiting.keySet()) {
            String name = child.program().name();
            if (child.ends() >= ENDS_TOO_OFTEN) {
                throw new CannotStart(name + " ended " + child.ends() + " times before it was ready; its log is "
                        + child.program().log());
            }
            if (waited.compareTo(limit) >= 0) {
                throw new CannotStart(name + " was not ready within " + limit.toSeconds() + " s; its log is "
                        + child.program().log());
            }
        }
    }

    private boolean isReady(Child child, BooleanSupplier check) {
        if (!check.getAsBoolean()) {
            return false;
        }
        progress.say("%s is ready.", child.program().name());
        return true;
    }

    static boolean takesConnections(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, ANSWER_LIMIT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean answersOk(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(ANSWER_LIMIT_MILLIS);
            connection.setReadTimeout(ANSWER_LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static String names(Map<Child, BooleanSupplier> waiting) {
        return waiting.keySet().stream().map(child -> child.program().name()).collect(Collectors.joining(", "));
    }
}
