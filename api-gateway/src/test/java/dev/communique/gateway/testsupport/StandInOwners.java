package dev.communique.gateway.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as ingest-service and analysis-service would, over real HTTP; asks for the token as they do. */
public final class StandInOwners implements AutoCloseable {
    /** Accepted, and nothing more is known of it. */
    public static final String ACCEPTED = "st_00000000000000000000009001";

    public static final String SET_ASIDE = "st_00000000000000000000009002";
    private static final String TOKEN = "Bearer for-tests";

    private static volatile String searched = "";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private StandInOwners(HttpServer server) {
        this.server = server;
    }

    public static StandInOwners start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandInOwners owners = new StandInOwners(server);
        server.setExecutor(owners.threads);
        server.createContext("/api/v1/statements", owners::statements);
        server.createContext("/api/v1/sources", exchange -> echo(exchange, 200));
        server.createContext("/api/v1/alert-rules", owners::alertRules);
        server.createContext("/api/v1/themes/preview", exchange -> echo(exchange, 200));
        server.createContext("/api/v1/themes", StandInOwners::themes);
        server.createContext("/api/v1/search", StandInOwners::search);
        server.createContext("/api/v1/speakers", owners::speakers);
        server.createContext("/api/v1/reconciliation", exchange -> answer(exchange, 200, """
                        {"rows": [
                          {"source": "lorania-mfa", "day": "2026-03-04", "accepted": 3, "published": 3, "setAside": 1}]}
                        """));
        server.createContext(
                "/q/health/ready", exchange -> answer(exchange, 200, "{\"status\": \"UP\", \"checks\": []}"));
        server.start();
        return owners;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void statements(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.endsWith("/acceptance")) {
            echo(exchange, 202);
        } else if (path.contains(ACCEPTED)) {
            answer(exchange, 200, "{\"id\": \"%s\", \"revision\": 1, \"setAside\": null}".formatted(ACCEPTED));
        } else if (path.contains(SET_ASIDE)) {
            answer(
                    exchange,
                    200,
                    "{\"id\": \"%s\", \"revision\": 1, \"setAside\": \"too large\"}".formatted(SET_ASIDE));
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private void alertRules(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/api/v1/alert-rules/ar_1");
        echo(exchange, "POST".equals(exchange.getRequestMethod()) ? 201 : 200);
    }

    /** Two of the archive's statements and one that the database does not have; what was asked for decides nothing. */
    private static void search(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getRawQuery().contains("q=treaty+AND+%28")) {
            answer(exchange, 400, """
                    {"type": "urn:communique:problem:invalid-input", "title": "Refused", "status": 400,
                     "detail": "A parenthesis is not closed.", "field": "q", "position": 11}""");
            return;
        }
        searched = exchange.getRequestURI().getQuery();
        answer(exchange, 200, """
                {"complete": false, "indexed": 0.5, "more": true, "statements": [
                  {"id": "%s", "revision": 1, "published": "2024-01-01T00:00:00Z", "titleSpans": [[4, 9]],
                   "passages": [{"index": 1, "spans": [[0, 12]]}]},
                  {"id": "%s", "revision": 1, "published": "2023-06-01T00:00:00Z", "titleSpans": [],
                   "passages": [{"index": 1, "spans": [[0, 4]]}]},
                  {"id": "%s", "revision": 1, "published": "2023-04-01T06:00:00Z", "titleSpans": [],
                   "passages": [{"index": 2, "spans": []}]}]}""".formatted(SampleStatement.id(4), SampleStatement.id(999), SampleStatement.id(2)));
    }

    /** Says what arrived: a pack and a guard come through as they were sent. */
    private static void themes(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String guard = exchange.getRequestHeaders().getFirst("If-Match");
        exchange.getResponseHeaders().set("ETag", "\"2\"");
        if (method.equals("DELETE")) {
            exchange.sendResponseHeaders("\"2\"".equals(guard) ? 204 : 412, -1);
            exchange.close();
            return;
        }
        String said = String.join(
                " ",
                method,
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst(method.equals("GET") ? "Accept" : "Content-Type"),
                String.valueOf(guard));
        answer(
                exchange,
                method.equals("POST") && body.startsWith("{\"") ? 201 : 200,
                "{\"said\": \"%s\", \"body\": \"%s\"}"
                        .formatted(
                                said.replace("\"", "'"), body.replace("\"", "'").replace("\n", "/")));
    }

    /** What the last search asked for. */
    public static String searched() {
        return searched;
    }

    private void speakers(HttpExchange exchange) throws IOException {
        String guard = exchange.getRequestHeaders().getFirst("If-Match");
        exchange.getResponseHeaders().set("ETag", "\"a-tag\"");
        echo(exchange, guard == null || guard.equals("\"a-tag\"") ? 200 : 412);
    }

    /** Says what arrived. */
    private static void echo(HttpExchange exchange, int status) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(
                exchange,
                status,
                "{\"method\": \"%s\", \"uri\": \"%s\", \"body\": %s}"
                        .formatted(
                                exchange.getRequestMethod(), exchange.getRequestURI(), body.isEmpty() ? "null" : body));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || exchange.getRequestURI().getPath().startsWith("/q/");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(known ? status : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
