package dev.communique.gateway.live;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemException;
import dev.communique.gateway.problem.ProblemRoute;
import dev.communique.gateway.speaker.SpeakerFinder;
import dev.communique.gateway.theme.ThemeFinder;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events: what arrives, as it arrives. Written on the connection itself rather than through JAX-RS, because
 * headers must be out before the first event, and a slow reader must be seen.
 */
@ApplicationScoped
class StreamRoute {
    /** A week of mentions at the pace of a slow client; longer is worth a line in the log. */
    private static final Duration LONGEST_REPLAY = Duration.ofHours(1);

    private final Vertx vertx;
    private final TailConsumer tail;
    private final ReplayConsumer replays;
    private final Subscribers subscribers;
    private final ThemeFinder themes;
    private final SpeakerFinder speakers;
    private final StreamConfig config;
    private final WorkerExecutor workers;

    StreamRoute(
            Vertx vertx,
            TailConsumer tail,
            ReplayConsumer replays,
            Subscribers subscribers,
            ThemeFinder themes,
            SpeakerFinder speakers,
            StreamConfig config) {
        this.vertx = vertx;
        this.tail = tail;
        this.replays = replays;
        this.subscribers = subscribers;
        this.themes = themes;
        this.speakers = speakers;
        this.config = config;
        this.workers = vertx.createSharedWorkerExecutor(
                "stream-replay", config.replays(), LONGEST_REPLAY.toNanos(), TimeUnit.NANOSECONDS);
    }

    void register(@Observes Router router) {
        router.get("/api/v1/stream").handler(this::open);
    }

    private void open(RoutingContext context) {
        HttpServerResponse response = context.response();
        try {
            StreamFilter filter = StreamFilter.of(context.queryParams());
            Position from = position(context.request());
            vertx.executeBlocking(() -> known(filter), false)
                    .onSuccess(known -> begin(response, filter, from))
                    .onFailure(failure -> refuse(response, failure));
        } catch (ProblemException e) {
            refuse(response, e);
        }
    }

    private StreamFilter known(StreamFilter filter) {
        themes.named(filter.themes());
        lookUp(filter.speaker());
        return filter;
    }

    private void lookUp(HeardSpeaker speaker) {
        if (speaker.asked() != null) {
            speaker.isAlso(speakers.aliases(speaker.asked()));
        }
    }

    /** People merge speakers while clients are connected; while the database is away, what was known stays. */
    private void beat(StreamClient client, HeardSpeaker speaker) {
        client.heartbeat();
        if (speaker.asked() != null) {
            vertx.executeBlocking(
                            () -> {
                                lookUp(speaker);
                                return speaker;
                            },
                            false)
                    .onFailure(failure -> Log.warnf("speakers could not be looked up reason=%s", failure.getMessage()));
        }
    }

    private void begin(HttpServerResponse response, StreamFilter filter, Position from) {
        if (response.closed()) {
            return;
        }
        StreamClient client = new StreamClient(vertx.getOrCreateContext(), response, filter, tail.ring());
        subscribers.add(client);
        long heartbeat = vertx.setPeriodic(config.heartbeat().toMillis(), tick -> beat(client, filter.speaker()));
        response.closeHandler(gone -> {
            vertx.cancelTimer(heartbeat);
            subscribers.remove(client);
            client.closedByPeer();
        });
        client.begin(from, config.retry());
        if (!client.attach()) {
            workers.executeBlocking(
                            () -> {
                                replays.replay(client);
                                return null;
                            },
                            false)
                    .onFailure(failure -> client.closeSoon());
        }
    }

    /** A client that connects again says what it saw last; browsers in a header, others as they like. */
    private Position position(HttpServerRequest request) {
        String header = request.getHeader("Last-Event-ID");
        String lastEventId = header != null && !header.isEmpty() ? header : request.getParam("lastEventId");
        if (lastEventId == null) {
            return tail.now()
                    .orElseThrow(() ->
                            Problem.UNAVAILABLE.because("The stream does not run yet: %s.".formatted(tail.fault())));
        }
        try {
            return Position.of(lastEventId);
        } catch (IllegalArgumentException e) {
            throw Problem.INVALID_INPUT.because(
                    "Last-Event-ID",
                    "Last-Event-ID is \"%s\" and must be the id of an event of this stream.".formatted(lastEventId));
        }
    }

    private static void refuse(HttpServerResponse response, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            ProblemRoute.answer(response, problem);
        } else {
            ProblemRoute.answer(response, Problem.INTERNAL, "The stream could not be opened; the log says why.");
        }
    }
}
