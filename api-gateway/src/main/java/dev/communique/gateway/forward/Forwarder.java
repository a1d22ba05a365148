package dev.communique.gateway.forward;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemRoute;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.Pipe;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Passes a request on to its owner and the answer back, each piece as it comes: a million lines need no memory here, and
 * the first line's answer is back before the last line is sent.
 */
final class Forwarder {
    /** Of one connection only (RFC 9110, 7.6.1), or the gateway's business. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "authorization",
            "connection",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "origin",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final HttpClient http;
    private final Owner owner;
    private final URI url;
    private final String serviceToken;

    Forwarder(HttpClient http, Owner owner, URI url, String serviceToken) {
        this.http = http;
        this.owner = owner;
        this.url = url;
        this.serviceToken = serviceToken;
    }

    void forward(HttpServerRequest request) {
        request.pause();
        http.request(new RequestOptions()
                        .setMethod(request.method())
                        .setSsl("https".equals(url.getScheme()))
                        .setHost(url.getHost())
                        .setPort(url.getPort())
                        .setURI(request.uri()))
                .compose(onward -> send(request, onward))
                .compose(answer -> giveBack(answer, request.response()))
                .onFailure(failure -> fail(request.response(), failure));
    }

    private Future<HttpClientResponse> send(HttpServerRequest request, HttpClientRequest onward) {
        copy(request.headers(), onward.headers());
        onward.putHeader("Authorization", "Bearer " + serviceToken);
        if (request.getHeader("Transfer-Encoding") != null) {
            onward.setChunked(true);
        }
        Pipe<Buffer> body = request.pipe().endOnFailure(false);
        request.response().closeHandler(gone -> abandon(body, onward));
        // An owner may answer and close before it has read everything; its answer is what counts then.
        body.to(onward).onFailure(failure -> onward.reset());
        return onward.response();
    }

    /** The owner must not take half a body for a whole one. */
    private static void abandon(Pipe<Buffer> body, HttpClientRequest onward) {
        body.close();
        onward.reset();
    }

    private Future<Void> giveBack(HttpClientResponse answer, HttpServerResponse response) {
        if (answer.statusCode() == Problem.UNAUTHORIZED.status()) {
            answer.resume();
            ProblemRoute.answer(
                    response,
                    Problem.UNAVAILABLE,
                    owner.module() + " refuses the gateway's service token; start both with the same one.");
            return Future.succeededFuture();
        }
        response.setStatusCode(answer.statusCode());
        copy(answer.headers(), response.headers());
        String place = answer.getHeader("Location");
        if (place != null) {
            response.putHeader("Location", OwnerAnswer.here(place).toString());
        }
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        return answer.pipeTo(response);
    }

    private void fail(HttpServerResponse response, Throwable failure) {
        Log.warnf("forwarding failed owner=%s reason=%s", owner.module(), failure.getMessage());
        if (response.headWritten()) {
            // The caller must see that the answer is cut off.
            response.reset();
            return;
        }
        response.putHeader("Retry-After", "5");
        ProblemRoute.answer(
                response, Problem.UNAVAILABLE, owner.module() + " does not answer; everything else goes on.");
    }

    private static void copy(MultiMap from, MultiMap to) {
        from.forEach((name, value) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                to.add(name, value);
            }
        });
    }
}
