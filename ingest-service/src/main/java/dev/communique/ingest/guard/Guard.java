package dev.communique.ingest.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.ingest.problem.Problem;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stands at the door: answers only to names it knows, and beyond health and metrics only to who has the token. */
@Singleton
class Guard {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final int UNAUTHORIZED = 401;
    private static final Set<HttpMethod> WRITES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final GuardConfig config;
    private final ObjectMapper json;
    private final Set<String> hosts = new HashSet<>(LOOPBACK);

    Guard(GuardConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        config.hosts()
                .ifPresent(more -> more.forEach(host -> hosts.add(host.strip().toLowerCase(Locale.ROOT))));
    }

    void start(@Observes StartupEvent event) {
        if (config.serviceToken().filter(token -> !token.isBlank()).isEmpty()) {
            throw new ConfigurationException(
                    "communique.service-token is not set: set COMMUNIQUE_SERVICE_TOKEN to the token that callers present");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext call) {
        Optional<ProblemException> refusal = refusal(call);
        if (refusal.isPresent()) {
            refuse(call, refusal.get());
        } else {
            call.next();
        }
    }

    private Optional<ProblemException> refusal(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (!knowsHost(request.authority())) {
            return refusal(
                    ProblemKind.MISDIRECTED,
                    "Host",
                    "Host must be localhost, 127.0.0.1, [::1] or a name in COMMUNIQUE_HOSTS");
        }
        if (isOpen(call.normalizedPath())) {
            return Optional.empty();
        }
        if (!mayCall(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return refusal(
                    ProblemKind.UNAUTHORIZED,
                    "Authorization",
                    "Authorization must be Bearer and the service token of this installation");
        }
        // A web page can send other types, and none at all, to any address without asking.
        if (WRITES.contains(request.method()) && !isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return refusal(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type",
                    "Content-Type must be application/json, or application/x-ndjson where JSON Lines are taken");
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> refusal(ProblemKind kind, String field, String sentence) {
        return Optional.of(new ProblemException(kind, field, sentence));
    }

    /** @param authority null where the request names no host; HTTP/2 names it without a Host header */
    boolean knowsHost(HostAndPort authority) {
        return authority != null && hosts.contains(authority.host().toLowerCase(Locale.ROOT));
    }

    boolean mayCall(String authorization) {
        String expected = "Bearer " + config.serviceToken().orElseThrow();
        return authorization != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.equals("application/x-ndjson");
    }

    /**
     * Health and metrics. All else needs the token: what is protected is not listed, because a path such as
     * {@code /api;x/v1} is read differently here and where calls are dispatched.
     */
    private static boolean isOpen(String path) {
        return path.startsWith("/q/") && path.indexOf(';') < 0;
    }

    private void refuse(RoutingContext call, ProblemException refusal) {
        Problem problem = refusal.problem();
        if (problem.status() == UNAUTHORIZED) {
            call.response().putHeader("WWW-Authenticate", "Bearer");
        }
        try {
            call.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }
}
