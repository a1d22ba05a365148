package dev.communique.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The calls of the public API that the driver makes. */
final class Gateway {
    private static final String JSON_TYPE = "application/json";
    private static final String LINES_TYPE = "application/x-ndjson";
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final String key;

    Gateway(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** Completes with the statement's id once it is accepted. */
    CompletableFuture<String> push(String statement) {
        return client.sendAsync(
                        post("statements", JSON_TYPE, BodyPublishers.ofString(statement), SHORT),
                        BodyHandlers.ofString())
                .thenApply(response -> id(statement, response));
    }

    /** Pushes JSON Lines and returns how many of them were accepted. */
    long pushLines(BodyPublisher lines) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response =
                client.send(post("statements", LINES_TYPE, lines, LONG), BodyHandlers.ofLines());
        try (Stream<String> answers = response.body()) {
            if (response.statusCode() != 202) {
                throw new IOException("statements answered " + response.statusCode());
            }
            return answers.filter(answer -> !parse(answer).path("id").isMissingNode())
                    .count();
        }
    }

    JsonNode create(String collection, String object) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                post(collection, JSON_TYPE, BodyPublishers.ofString(object), SHORT), BodyHandlers.ofString());
        return checked(collection, response);
    }

    void delete(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request(path, SHORT).DELETE().build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return checked(path, client.send(request(path, SHORT).GET().build(), BodyHandlers.ofString()));
    }

    /** Opens a stream of events; it has begun when this returns. */
    InputStream stream(String query) throws IOException, InterruptedException {
        HttpRequest request = request("stream?" + query, SHORT)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("stream answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest post(String path, String type, BodyPublisher body, Duration limit) {
        return request(path, limit).header("Content-Type", type).POST(body).build();
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(base.resolve("/api/v1/" + path)).timeout(limit);
        return key == null ? builder : builder.header("Authorization", "Bearer " + key);
    }

    private static String id(String statement, HttpResponse<String> response) {
        if (response.statusCode() != 202) {
            throw new IllegalStateException("statements answered %d to a body of %d characters: %s"
                    .formatted(response.statusCode(), statement.length(), response.body()));
        }
        return parse(response.body()).path("id").asText();
    }

    private static JsonNode checked(String path, HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IOException("%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return parse(response.body());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("The gateway answered something that is no JSON", e);
        }
    }
}
