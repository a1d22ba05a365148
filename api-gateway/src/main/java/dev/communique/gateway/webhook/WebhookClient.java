package dev.communique.gateway.webhook;

import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls webhooks: signed (Standard Webhooks), at checked addresses only, following nothing, waiting not for long. */
@ApplicationScoped
class WebhookClient {
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration timeout;
    private final Clock clock;

    WebhookClient(
            WebhookConfig config,
            Clock clock,
            @ConfigProperty(name = "communique.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivateAddresses) {
        this.timeout = config.timeout();
        this.clock = clock;
        Timeout limit = Timeout.of(timeout);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(new AddressRule(allowPrivateAddresses)))
                        .setMaxConnTotal(config.calls())
                        .setMaxConnPerRoute(config.calls())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Communique-Webhooks/1")
                .build();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** Never throws for what a receiver does: every outcome is a call. */
    WebhookCall call(Delivery.Due due) {
        long started = clock.millis();
        try {
            return call(signed(due), started);
        } catch (RuntimeException e) {
            return new WebhookCall(null, clock.millis() - started, failed(e));
        }
    }

    private WebhookCall call(HttpPost request, long started) {
        // A receiver that sends one byte a second never meets the socket's timeout.
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            int status = http.execute(request, response -> response.getCode());
            return new WebhookCall(status, clock.millis() - started, null);
        } catch (IOException e) {
            return new WebhookCall(null, clock.millis() - started, reason(e, request.isAborted()));
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpPost signed(Delivery.Due due) {
        long timestamp = clock.instant().getEpochSecond();
        HttpPost request = new HttpPost(URI.create(due.url()));
        request.setHeader("webhook-id", due.alertId());
        request.setHeader("webhook-timestamp", String.valueOf(timestamp));
        request.setHeader("webhook-signature", signature(due, timestamp));
        request.setEntity(
                new StringEntity(due.payload(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return request;
    }

    private static String signature(Delivery.Due due, long timestamp) {
        try {
            return new com.standardwebhooks.Webhook(due.secret()).sign(due.alertId(), timestamp, due.payload());
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("the payload could not be signed", e);
        }
    }

    private String reason(IOException e, boolean aborted) {
        if (e instanceof CheckedResolver.RefusedAddress) {
            return e.getMessage();
        }
        if (e instanceof UnknownHostException) {
            return "The name of the host is not known.";
        }
        if (aborted || e instanceof SocketTimeoutException) {
            return "There was no answer within " + timeout.toSeconds() + " s.";
        }
        return failed(e);
    }

    private static String failed(Exception e) {
        return "The call failed: " + e.getClass().getSimpleName() + ".";
    }
}
