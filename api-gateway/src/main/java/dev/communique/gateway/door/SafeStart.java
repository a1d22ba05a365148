package dev.communique.gateway.door;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in a way that would let anyone in. */
@ApplicationScoped
class SafeStart {
    private final DoorConfig config;
    private final String host;
    private final Optional<String> serviceToken;

    SafeStart(
            DoorConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "communique.service-token") Optional<String> serviceToken) {
        this.config = config;
        this.host = host;
        this.serviceToken = serviceToken;
    }

    void check(@Observes StartupEvent event) {
        check(host, config.apiKeys().orElse(Set.of()), serviceToken.orElse(""));
    }

    static void check(String host, Set<String> apiKeys, String serviceToken) {
        if (!isLoopback(host) && apiKeys.isEmpty()) {
            throw new IllegalStateException("The gateway would listen on " + host
                    + " and let anyone in: set COMMUNIQUE_API_KEYS, or QUARKUS_HTTP_HOST to 127.0.0.1.");
        }
        if (serviceToken.isBlank()) {
            throw new IllegalStateException("COMMUNIQUE_SERVICE_TOKEN is not set: the gateway could not call"
                    + " ingest-service and analysis-service. Give all three the same.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
