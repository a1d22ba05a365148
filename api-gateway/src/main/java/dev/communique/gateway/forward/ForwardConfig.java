package dev.communique.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the owners are, and how the gateway shows that it is the gateway. */
@ConfigMapping(prefix = "communique")
interface ForwardConfig {
    @WithDefault("http://127.0.0.1:8081")
    URI ingestUrl();

    @WithDefault("http://127.0.0.1:8082")
    URI analysisUrl();

    /** What the owners ask for; made at the first start. Without it they refuse every call. */
    Optional<String> serviceToken();

    /** Longer waits for a slow owner, and holds a caller that long when it hangs. */
    @WithDefault("10s")
    Duration ownerTimeout();

    default URI url(Owner owner) {
        return switch (owner) {
            case INGEST -> ingestUrl();
            case ANALYSIS -> analysisUrl();
        };
    }
}
