package dev.communique.gateway.forward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks an owner something small and waits for the answer. */
@ApplicationScoped
public class OwnerClient {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ForwardConfig config;
    private final ObjectMapper json;
    private final ObjectReader lenient;
    private final HttpClient http = HttpClient.newBuilder()
            // Asking each new connection for HTTP/2 gains nothing between two processes of one machine.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    OwnerClient(ForwardConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.lenient = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * @param body null for none
     * @param headers besides those that every call has; a body that is not JSON says so here
     */
    public record Request(Owner owner, String method, String path, String body, Map<String, String> headers) {
        public Request {
            headers = Map.copyOf(headers);
        }

        public Request(Owner owner, String method, String path, String body) {
            this(owner, method, path, body, Map.of());
        }

        public static Request get(Owner owner, String path) {
            return new Request(owner, "GET", path, null);
        }
    }

    /** @throws ProblemException 503 naming the owner when it is down or takes the gateway for a stranger */
    public HttpResponse<String> ask(Request request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() == Problem.UNAUTHORIZED.status()) {
            throw unavailable(request.owner(), "refuses the gateway's service token; start both with the same one");
        }
        return response;
    }

    /** The answer to a GET, or null for 404. */
    public <T> T get(Owner owner, String path, Class<T> type) {
        HttpResponse<String> response = ask(Request.get(owner, path));
        if (response.statusCode() == Problem.NOT_FOUND.status()) {
            return null;
        }
        if (response.statusCode() != 200) {
            throw unavailable(owner, "answered with status " + response.statusCode());
        }
        try {
            return json.readValue(response.body(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(owner.module() + " answered what cannot be read", e);
        }
    }

    private record Refusal(String detail, String field, Integer position) {}

    /** The answer to a GET; what the owner finds wrong with it is passed on in the owner's words. */
    public <T> T found(Owner owner, String path, Class<T> type) {
        HttpResponse<String> response = ask(Request.get(owner, path));
        try {
            for (Problem passedOn : List.of(Problem.INVALID_INPUT, Problem.NOT_FOUND)) {
                if (response.statusCode() == passedOn.status()) {
                    Refusal refusal = lenient.forType(Refusal.class).readValue(response.body());
                    throw passedOn.because(refusal.field(), refusal.detail(), refusal.position());
                }
            }
            if (response.statusCode() != 200) {
                throw unavailable(owner, "answered with status " + response.statusCode());
            }
            return lenient.forType(type).readValue(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(owner.module() + " answered what cannot be read", e);
        }
    }

    static ProblemException unavailable(Owner owner, String how) {
        return Problem.UNAVAILABLE
                .because("%s %s; everything else goes on.".formatted(owner.module(), how))
                .retryAfter(SOON);
    }

    private HttpResponse<String> send(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(request))
                .timeout(config.ownerTimeout())
                .method(
                        request.method(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()));
        if (request.body() != null) {
            builder.setHeader("Content-Type", "application/json");
        }
        request.headers().forEach(builder::setHeader);
        config.serviceToken().ifPresent(token -> builder.header("Authorization", "Bearer " + token));
        try {
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unavailable(request.owner(), "does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(request.owner(), "was not waited for, because the gateway stops");
        }
    }

    private URI uri(Request request) {
        return URI.create(config.url(request.owner()).toString().replaceFirst("/$", "") + request.path());
    }
}
