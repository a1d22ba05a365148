package dev.communique.analysis.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.problem.Problem;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Stands at the door: answers only to names it knows, and beyond health and metrics only to who has the token. */
@Singleton
class Guard {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final int UNAUTHORIZED = 401;
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
        if (!knowsHost(call.request().authority())) {
            refuse(
                    call,
                    new ProblemException(
                            ProblemKind.MISDIRECTED,
                            "Host",
                            "Host must be localhost, 127.0.0.1, [::1] or a name in COMMUNIQUE_HOSTS"));
        } else if (!isOpen(call.normalizedPath()) && !mayCall(call.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            refuse(
                    call,
                    new ProblemException(
                            ProblemKind.UNAUTHORIZED,
                            "Authorization",
                            "Authorization must be Bearer and the service token of this installation"));
        } else {
            call.next();
        }
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
