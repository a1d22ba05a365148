package dev.communique.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local server that webhooks call; notes when the alert of a statement arrives. */
final class WebhookReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Arrivals alerts;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    WebhookReceiver(Arrivals alerts) throws IOException {
        this.alerts = alerts;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    private void receive(HttpExchange exchange) throws IOException {
        long at = System.nanoTime();
        try (exchange) {
            JsonNode call = JSON.readTree(exchange.getRequestBody());
            alerts.arrived(call.at("/data/statement/id").asText(), at);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
