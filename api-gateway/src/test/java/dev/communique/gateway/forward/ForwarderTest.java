package dev.communique.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.local.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwarderTest {
    private static final String HEAD =
            "POST /api/v1/statements HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final int ownerPort = Ports.free();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer gateway;

    @BeforeEach
    void start() {
        Forwarder forwarder = new Forwarder(
                vertx.createHttpClient(), Owner.INGEST, URI.create("http://127.0.0.1:" + ownerPort), "secret");
        gateway = await(vertx.createHttpServer()
                .requestHandler(forwarder::forward)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture());
    }

    @AfterEach
    void stop() {
        await(vertx.close().toCompletionStage().toCompletableFuture());
    }

    @Test
    void passesOnWhatWasAskedUnderItsOwnToken() throws Exception {
        owner(vertx.createHttpServer()
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response()
                                .setStatusCode(202)
                                .putHeader("X-Owner", "yes")
                                .putHeader("Location", "http://127.0.0.1:9/api/v1/sources/made")
                                .end(request.method() + " " + request.uri() + " " + request.getHeader("Authorization")
                                        + " " + request.getHeader("Host") + " " + request.getHeader("Cookie") + " "
                                        + body))));

        HttpResponse<String> answer = client.send(
                request("/api/v1/statements?backfill=true")
                        .header("Authorization", "Bearer key")
                        .header("Cookie", "a=b")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("X-Owner")).contains("yes");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/sources/made");
        assertThat(answer.body())
                .isEqualTo("POST /api/v1/statements?backfill=true Bearer secret 127.0.0.1:" + ownerPort + " null {}");
    }

    @Test
    void answersComeWhileTheBodyIsStillSent() throws Exception {
        owner(vertx.createHttpServer().requestHandler(request -> {
            request.response().setChunked(true).setStatusCode(202);
            request.handler(line -> request.response().write(line));
            request.endHandler(end -> request.response().end());
        }));
        try (Socket socket = new Socket("127.0.0.1", gateway.actualPort())) {
            socket.setSoTimeout(20_000);
            send(socket, HEAD + chunk("first"));
            String begun = read(socket, "first");
            send(socket, chunk("second") + chunk(""));
            String rest = read(socket, "0\r\n\r\n");

            assertThat(begun).startsWith("HTTP/1.1 202").endsWith("first");
            assertThat(rest).contains("second");
        }
    }

    @Test
    void halfABodyIsNeverAWholeOne() throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<String> outcome = new CompletableFuture<>();
        owner(vertx.createHttpServer().requestHandler(request -> {
            request.exceptionHandler(cut -> outcome.complete("cut off"));
            request.endHandler(end -> outcome.complete("whole"));
            request.handler(piece -> begun.complete(null));
        }));

        try (Socket socket = new Socket("127.0.0.1", gateway.actualPort())) {
            send(socket, HEAD + chunk("half"));
            await(begun);
        }

        assertThat(await(outcome)).isEqualTo("cut off");
    }

    @Test
    void ownerThatIsDownIsNamed() throws Exception {
        HttpResponse<String> answer =
                client.send(request("/api/v1/sources").GET().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("ingest-service does not answer; everything else goes on.");
    }

    @Test
    void ownerThatDiesBeforeItAnswersIsNamed() throws Exception {
        owner(vertx.createHttpServer()
                .requestHandler(request -> request.connection().close()));

        HttpResponse<String> answer =
                client.send(request("/api/v1/sources").GET().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("ingest-service does not answer");
    }

    @Test
    void ownerThatKnowsAnotherTokenIsNamed() throws Exception {
        owner(vertx.createHttpServer()
                .requestHandler(request -> request.response().setStatusCode(401).end("who are you?")));

        HttpResponse<String> answer =
                client.send(request("/api/v1/sources").GET().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("ingest-service refuses the gateway's service token");
    }

    private void owner(HttpServer server) {
        await(server.listen(ownerPort, "127.0.0.1").toCompletionStage().toCompletableFuture());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.actualPort() + path))
                .version(HttpClient.Version.HTTP_1_1);
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("the answer ended with " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
