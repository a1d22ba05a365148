package dev.communique.ingest.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.source")
interface SourceConfig {
    /** The shortest interval a source may be given; shorter lets anyone who may add sources burden publishers. */
    @WithDefault("1m")
    Duration shortestInterval();
}
