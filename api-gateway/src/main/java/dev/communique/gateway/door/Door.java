package dev.communique.gateway.door;

import dev.communique.gateway.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides before anything else whether a request may come in: a known Host (against DNS rebinding), no foreign Origin
 * and no form content (against pages that write through a browser), an API key where keys are set, and a small body
 * except for statements.
 */
final class Door {
    static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<String> CONTENT_TYPES =
            Set.of("application/json", "application/x-ndjson", "application/yaml");
    private static final String STATEMENTS = "/api/v1/statements";
    private static final String THEMES = "/api/v1/themes";
    private static final List<String> OPEN =
            List.of("/q/health", "/q/openapi", "/q/openapi.json", "/q/openapi.yaml", "/q/openapi.yml", "/q/swagger-ui");
    private static final long SMALL_BODY = 1 << 20;
    private static final long LARGE_BODY = 256 << 20;
    /** A pack of thousands of themes. */
    private static final long PACK_BODY = 4 << 20;

    private final Set<String> hosts = new HashSet<>(LOOPBACK);
    private final Set<String> apiKeys;

    Door(Set<String> furtherHosts, Set<String> apiKeys) {
        furtherHosts.forEach(host -> hosts.add(host.strip().toLowerCase(Locale.ROOT)));
        this.apiKeys = Set.copyOf(apiKeys);
    }

    /** Why the request stays outside. */
    record Refusal(Problem problem, String sentence) {}

    /** @param path as the routes match it, without dots: what is sent can be spelt to look like another */
    Optional<Refusal> refuse(HttpServerRequest request, String path) {
        return refuseHost(request)
                .or(() -> refuseOrigin(request))
                .or(() -> refuseStranger(request, path))
                .or(() -> refuseContent(request, path));
    }

    private Optional<Refusal> refuseHost(HttpServerRequest request) {
        String host = request.authority() == null ? "" : request.authority().host();
        if (hosts.contains(bracketed(host).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                Problem.MISDIRECTED,
                "Host is \"%s\", which this gateway does not answer to; name it in COMMUNIQUE_HOSTS if it is yours."
                        .formatted(host)));
    }

    private static Optional<Refusal> refuseOrigin(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || isOwn(origin, request)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                Problem.FORBIDDEN, "Origin is \"%s\"; only pages of this gateway may call it.".formatted(origin)));
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(String.valueOf(request.authority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<Refusal> refuseStranger(HttpServerRequest request, String path) {
        if (apiKeys.isEmpty() || isOpen(path) || isKnown(request.getHeader("Authorization"))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                Problem.UNAUTHORIZED, "Send one of this gateway's API keys, as in Authorization: Bearer <key>."));
    }

    /** Only what is spelt plainly: neither escapes nor matrix parameters, which some routes ignore, open anything. */
    private static boolean isOpen(String path) {
        return path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    /** Compares with every key and in constant time, so that the time taken tells nothing. */
    private boolean isKnown(String authorization) {
        String given = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : "";
        boolean known = false;
        for (String key : apiKeys) {
            known |=
                    MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }
        return known;
    }

    private static Optional<Refusal> refuseContent(HttpServerRequest request, String path) {
        if (!WRITES.contains(request.method())) {
            return Optional.empty();
        }
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        long length = length(request.getHeader("Content-Length"));
        if (!chunked && length == 0 && request.getHeader("Content-Type") == null) {
            return Optional.empty();
        }
        return refuseType(request.getHeader("Content-Type")).or(() -> refuseLength(path, chunked, length));
    }

    private static Optional<Refusal> refuseType(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (CONTENT_TYPES.contains(type)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                Problem.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type is \"%s\" and must be application/json, application/x-ndjson for many statements, or application/yaml for a pack of themes."
                        .formatted(contentType == null ? "" : contentType)));
    }

    private static Optional<Refusal> refuseLength(String path, boolean chunked, long length) {
        long most = path.equals(STATEMENTS) ? LARGE_BODY : path.equals(THEMES) ? PACK_BODY : SMALL_BODY;
        if (chunked && most < LARGE_BODY) {
            return Optional.of(new Refusal(
                    Problem.LENGTH_REQUIRED, "Send the body with Content-Length; only statements can be streamed."));
        }
        return length <= most
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Problem.TOO_LARGE, "The body is %d bytes and %d is the most.".formatted(length, most)));
    }

    private static long length(String contentLength) {
        return contentLength == null ? 0 : Long.parseLong(contentLength);
    }

    /** Vert.x gives IPv6 hosts with or without brackets, depending on how they were sent. */
    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
