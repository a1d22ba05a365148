package dev.communique.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The calls that ingest-service answers: pushing statements, and everything about sources. */
@ApplicationScoped
class ForwardRoute {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS = 100;

    private final Vertx vertx;
    private final ForwardConfig config;

    ForwardRoute(Vertx vertx, ForwardConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void register(@Observes Router router) {
        HttpClient http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        Forwarder ingest = new Forwarder(
                http,
                Owner.INGEST,
                config.url(Owner.INGEST),
                config.serviceToken().orElse(""));
        router.post("/api/v1/statements").handler(context -> ingest.forward(context.request()));
        router.route("/api/v1/sources").handler(context -> ingest.forward(context.request()));
        router.route("/api/v1/catalogue").handler(context -> ingest.forward(context.request()));
        router.route("/api/v1/sources/*").handler(context -> ingest.forward(context.request()));
    }
}
