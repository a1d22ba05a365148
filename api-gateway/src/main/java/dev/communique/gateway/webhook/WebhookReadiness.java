package dev.communique.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Asks what an owner of a webhook would ask: are alerts told? */
@Readiness
@ApplicationScoped
class WebhookReadiness implements HealthCheck {
    private final AlertConsumer alerts;

    WebhookReadiness(AlertConsumer alerts) {
        this.alerts = alerts;
    }

    @Override
    public HealthCheckResponse call() {
        String fault = alerts.fault();
        return fault == null
                ? HealthCheckResponse.up("webhooks")
                : HealthCheckResponse.named("webhooks")
                        .down()
                        .withData("reason", fault)
                        .build();
    }
}
