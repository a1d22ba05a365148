package dev.communique.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A client of the stream that reconnects where it left off, as an {@code EventSource} in a browser does. */
final class StreamReader implements AutoCloseable {
    private final GatewayClient gateway;
    private final Thread thread;
    private final Set<String> statements = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;
    private volatile boolean connected;
    private String lastEventId;

    StreamReader(GatewayClient gateway) {
        this.gateway = gateway;
        this.thread = new Thread(this::read, "stream-reader");
        thread.setDaemon(true);
        thread.start();
    }

    boolean isConnected() {
        return connected;
    }

    Set<String> statements() {
        return Set.copyOf(statements);
    }

    private void read() {
        while (open) {
            try (Stream<String> lines = gateway.stream(lastEventId)) {
                connected = true;
                lines.forEach(this::take);
            } catch (IOException | UncheckedIOException e) {
                connected = false;
            } catch (InterruptedException e) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void take(String line) {
        if (line.startsWith("id:")) {
            lastEventId = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            String data = line.substring(5);
            if (data.contains("\"revision\"")) {
                statements.add(GatewayClient.json(data).path("id").asText());
            }
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
