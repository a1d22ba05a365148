package dev.communique.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A publisher's web site on loopback. */
public final class LocalSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public LocalSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestURI().toString());
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    public void serve(String path, String contentType, String body) {
        serve(path, exchange -> answer(exchange, 200, contentType, body));
    }

    public void redirect(String from, String to) {
        redirect(from, to, 302);
    }

    public void redirect(String from, String to, int status) {
        serve(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Says that an answer comes, and then nothing. */
    public void hang(String path) {
        serve(path, exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush();
            awaitClose(exchange);
        });
    }

    /** Sends a byte now and then for ever. */
    public void drip(String path) {
        serve(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (!Thread.currentThread().isInterrupted()) {
                out.write('x');
                out.flush();
                pause();
            }
        });
    }

    /** Sends more than anyone wants. */
    public void flood(String path, String contentType, long bytes) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, 0);
            byte[] block = "<p>And so on and on.</p>\n".repeat(400).getBytes(StandardCharsets.UTF_8);
            for (long sent = 0; sent < bytes; sent += block.length) {
                exchange.getResponseBody().write(block);
            }
        });
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    public static void answer(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void awaitClose(HttpExchange exchange) {
        while (!Thread.currentThread().isInterrupted() && exchange.getHttpContext() != null) {
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(100_000_000);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
