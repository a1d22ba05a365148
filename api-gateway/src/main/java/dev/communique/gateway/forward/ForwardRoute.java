package dev.communique.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The calls that owners answer: ingest-service pushing, correcting and withdrawing statements, and everything about
 * sources; analysis-service trying a theme.
 */
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
        Forwarder analysis = new Forwarder(
                http,
                Owner.ANALYSIS,
                config.url(Owner.ANALYSIS),
                config.serviceToken().orElse(""));
        router.post("/api/v1/themes/preview").handler(context -> analysis.forward(context.request()));
        router.post("/api/v1/statements").handler(context -> ingest.forward(context.request()));
        router.patch("/api/v1/statements/:id").handler(context -> ingest.forward(context.request()));
        router.delete("/api/v1/statements/:id").handler(context -> ingest.forward(context.request()));
        router.post("/api/v1/statements/:id/reread").handler(context -> forwardWithoutBody(ingest, context));
        router.post("/api/v1/sources/:slug/reread").handler(context -> forwardWithoutBody(ingest, context));
        router.route("/api/v1/sources").handler(context -> ingest.forward(context.request()));
        router.route("/api/v1/catalogue").handler(context -> ingest.forward(context.request()));
        router.route("/api/v1/sources/*").handler(context -> ingest.forward(context.request()));
    }

    /** Owners take no write without a content type; of a call that sends nothing it need not be asked for. */
    private static void forwardWithoutBody(Forwarder owner, RoutingContext context) {
        if (context.request().getHeader("Content-Type") == null) {
            context.request().headers().set("Content-Type", "application/json");
        }
        owner.forward(context.request());
    }
}
