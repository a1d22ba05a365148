package dev.communique.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Asks what a client of the stream would ask: does it run? */
@Readiness
@ApplicationScoped
class StreamReadiness implements HealthCheck {
    private final TailConsumer tail;
    private final Subscribers subscribers;

    StreamReadiness(TailConsumer tail, Subscribers subscribers) {
        this.tail = tail;
        this.subscribers = subscribers;
    }

    @Override
    public HealthCheckResponse call() {
        String fault = tail.fault();
        return fault == null
                ? HealthCheckResponse.named("stream")
                        .up()
                        .withData("clients", subscribers.count())
                        .build()
                : HealthCheckResponse.named("stream")
                        .down()
                        .withData("reason", fault)
                        .build();
    }
}
