package dev.communique.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server on loopback that may break every rule of HTTP; only its robots.txt, which is not there, is in order. */
public final class RawSite implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger open = new AtomicInteger();

    /** What it does once it has read a request. */
    public interface Conduct {
        void answer(Socket connection, OutputStream out) throws IOException;
    }

    public RawSite(Conduct conduct) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(conduct));
    }

    public String address(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort() + "/feed";
    }

    /** Connections that are being answered. */
    public int open() {
        return open.get();
    }

    private void accept(Conduct conduct) {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                threads.execute(() -> answer(connection, conduct));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection, Conduct conduct) {
        open.incrementAndGet();
        try (connection) {
            String request = head(connection.getInputStream());
            if (request.startsWith("GET /robots.txt")) {
                send(
                        connection.getOutputStream(),
                        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            } else {
                conduct.answer(connection, connection.getOutputStream());
            }
        } catch (IOException e) {
            // The client has left, as it should.
            return;
        } finally {
            open.decrementAndGet();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = in.read();
        // The first byte of a TLS handshake.
        while (last != -1 && last != 0x16) {
            head.write(last);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
            last = in.read();
        }
        return "";
    }

    public static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Sends a byte now and then until nobody listens. */
    public static void drip(OutputStream out, String text) throws IOException {
        drip(out, text, Duration.ofMillis(50));
    }

    public static void drip(OutputStream out, String text, Duration pause) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            send(out, text);
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
