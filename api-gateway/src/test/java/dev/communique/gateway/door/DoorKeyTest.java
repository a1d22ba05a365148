package dev.communique.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorKeyTest {
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void start() {
        Door door = new Door(Set.of("communique.example"), Set.of("first", "second"));
        Router router = Router.router(vertx);
        router.route()
                .handler(context -> context.response()
                        .setStatusCode(door.refuse(context.request(), context.normalizedPath())
                                .map(refusal -> refusal.problem().status())
                                .orElse(200))
                        .end());
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "/api/v1/statements, Bearer first, 200",
        "/api/v1/statements, bearer second, 200",
        "/api/v1/statements, Bearer third, 401",
        "/api/v1/statements, Bearer, 401",
        "/api/v1/statements, Basic first, 401",
        "/api/v1/statements, '', 401",
        "/q/metrics, '', 401",
        "/anything, '', 401",
        "/q/health/ready, '', 200",
        "/q/openapi, '', 200",
        "/q/swagger-ui/, '', 200",
    })
    void keyIsAskedFor(String path, String authorization, int status) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<Void> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health/../../api/v1/alert-rules",
                "/q/health/%2e%2e/%2E%2E/api/v1/alert-rules",
                "/q/health/..%2F..%2Fapi/v1/alert-rules",
                "/q/health//../../../api/v1/alert-rules",
                "/q/health;/../../api/v1/alert-rules",
                "/q/health/..;/..;/api/v1/alert-rules",
                "/api;x/v1/alert-rules",
                "/q/health-of-another",
            })
    void noSpellingOfAPathOpensIt(String path) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 401 ");
        }
    }
}
