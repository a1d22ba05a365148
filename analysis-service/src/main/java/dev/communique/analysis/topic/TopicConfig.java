package dev.communique.analysis.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.publishing")
interface TopicConfig {
    /**
     * How long one sending may take. Higher: a short stop of the broker passes unnoticed. Lower: readiness says sooner
     * that the broker is away. What was not sent is sent again in either case.
     */
    @WithDefault("30s")
    Duration deliveryTimeout();
}
