package dev.communique.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A ministry's feed that its server may stop giving. */
final class FlakyFeed implements AutoCloseable {
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Vessaly</title><link>https://mfa.vessaly.example/</link>
            <description>Statements</description>
            <item><title>Tove Halden on the ferry line</title><guid isPermaLink="false">vessaly-1</guid>
            <pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>
            <description>The ferry line to the outer islands stays open through the winter, and nobody pays more.</description>
            </item></channel></rss>
            """;

    private final HttpServer server;
    private volatile boolean broken;

    FlakyFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed.xml", this::answer);
        server.createContext("/", exchange -> send(exchange, 404, ""));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
    }

    void fail() {
        broken = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        send(exchange, broken ? 503 : 200, broken ? "" : FEED);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
