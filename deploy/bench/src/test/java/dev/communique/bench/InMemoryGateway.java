package dev.communique.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as the gateway does, at once, and remembers what it was asked to delete. */
final class InMemoryGateway implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> deleted = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private volatile String source = "";
    private volatile URI webhook;

    InMemoryGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/stream", this::stream);
        server.createContext("/api/v1/statements", this::statements);
        server.createContext("/api/v1/webhooks", this::webhooks);
        server.createContext("/api/v1/alert-rules", exchange -> createdOrDeleted(exchange, "ar_1"));
        server.createContext("/api/v1/reconciliation", this::reconciliation);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(": open\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        streams.add(exchange.getResponseBody());
    }

    private void statements(HttpExchange exchange) throws IOException {
        var answers = new StringBuilder();
        for (String line : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("\n")) {
            source = JSON.readTree(line).path("source").asText();
            String id = "st_" + count.incrementAndGet();
            tell(id);
            answers.append("{\"id\":\"%s\",\"revision\":1,\"new\":true}%n".formatted(id));
        }
        answer(exchange, 202, answers.toString());
    }

    private synchronized void tell(String id) throws IOException {
        for (OutputStream stream : streams) {
            stream.write(
                    "event: statement\ndata: {\"id\":\"%s\"}\n\n".formatted(id).getBytes(UTF_8));
            stream.write("event: mention\ndata: {\"id\":\"%s/1/2/arms-control/1\"}\n\n"
                    .formatted(id)
                    .getBytes(UTF_8));
            stream.flush();
        }
        if (webhook != null) {
            var alert = "{\"type\":\"alert.created\",\"data\":{\"statement\":{\"id\":\"%s\"}}}".formatted(id);
            client.sendAsync(
                    HttpRequest.newBuilder(webhook)
                            .POST(HttpRequest.BodyPublishers.ofString(alert))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private void webhooks(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            JsonNode given = JSON.readTree(exchange.getRequestBody());
            webhook = URI.create(given.path("url").asText());
        }
        createdOrDeleted(exchange, "wh_1");
    }

    private void createdOrDeleted(HttpExchange exchange, String id) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            deleted.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else {
            answer(exchange, 201, "{\"id\":\"%s\"}".formatted(id));
        }
    }

    private void reconciliation(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "{\"rows\":[{\"source\":\"%s\",\"analysed\":%d}]}".formatted(source, count.get()));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
