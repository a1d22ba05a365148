package dev.communique.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Serves feeds from many addresses of this machine's loopback network, 127.1.0.1 and on, each a host of its own. */
final class FeedHosts implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int HOSTS_A_NET = 250;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<HttpServer> hosts = new ArrayList<>();
    private final List<ServedFeed> feeds = new ArrayList<>();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final Latencies lateness = new Latencies();

    FeedHosts(BenchOptions options, int words) throws IOException {
        Texts texts = new Texts(options.seed());
        for (int i = 0; i < options.feeds().hosts(); i++) {
            String address = "127.1.%d.%d".formatted(i / HOSTS_A_NET, 1 + i % HOSTS_A_NET);
            HttpServer host = HttpServer.create(new InetSocketAddress(address, 0), 0);
            host.createContext("/", this::answer);
            host.setExecutor(threads);
            host.start();
            hosts.add(host);
        }
        for (int i = 0; i < options.feeds().sources(); i++) {
            InetSocketAddress at = hosts.get(i % hosts.size()).getAddress();
            String base = "http://%s:%d".formatted(at.getAddress().getHostAddress(), at.getPort());
            long interval = options.feeds().interval().toNanos();
            ServedFeed feed = new ServedFeed(i, base, texts, words, interval, lateness);
            feed.publish(options.feeds().items());
            feeds.add(feed);
        }
    }

    List<ServedFeed> feeds() {
        return feeds;
    }

    long reads() {
        return feeds.stream().mapToLong(ServedFeed::reads).sum();
    }

    long published() {
        return feeds.stream().mapToLong(ServedFeed::published).sum();
    }

    long unread() {
        return feeds.stream().filter(feed -> feed.reads() == 0).count();
    }

    long pages() {
        return pages.get();
    }

    long unchanged() {
        return unchanged.get();
    }

    /** How much later than due feeds were asked again. */
    String lateness() {
        synchronized (lateness) {
            return lateness.line("later than due");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        try (exchange) {
            if (path.length == 3 && path[2].equals("feed")) {
                answerFeed(exchange, feeds.get(Integer.parseInt(path[1])));
            } else if (path.length == 4 && path[2].equals("page")) {
                pages.incrementAndGet();
                ServedFeed feed = feeds.get(Integer.parseInt(path[1]));
                send(exchange, "text/html; charset=utf-8", feed.page(Integer.parseInt(path[3])));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void answerFeed(HttpExchange exchange, ServedFeed feed) throws IOException {
        feed.asked(System.nanoTime());
        String etag = feed.etag();
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", etag);
        send(exchange, "application/rss+xml; charset=utf-8", feed.feed());
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        hosts.forEach(host -> host.stop(0));
        threads.shutdownNow();
    }
}
