package dev.communique.gateway.trend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How trends are answered. */
@ConfigMapping(prefix = "communique.trends")
interface TrendConfig {
    /**
     * How long after its end a bucket stays provisional, because publishers and sources are late. Longer calls fewer
     * buckets complete; shorter calls some complete that still grow.
     */
    @WithDefault("24h")
    Duration grace();

    /** The most points in one answer, over all themes. Higher lets one caller hold the database for longer. */
    @WithDefault("10000")
    int maximumPoints();

    /** The most series that one theme is split into, the biggest first. Higher makes answers longer that few read. */
    @WithDefault("25")
    int maximumGroups();
}
