package dev.communique.ingest.revision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.relay")
interface RelayConfig {
    /** Revisions sent in one transaction: more means fewer commits, and more sent again after a crash. */
    @WithDefault("500")
    int batchRevisions();

    /** Bytes of JSON held at once; one revision is always taken, however large. Higher costs heap. */
    @WithDefault("16777216")
    long batchBytes();

    /** How often to look for revisions that nobody announced, such as those a crash left. Lower costs queries. */
    @WithDefault("1s")
    Duration scanInterval();

    /** The longest pause while the broker or the database is away; longer recovers later. */
    @WithDefault("2s")
    Duration longestPause();

    /** How long the broker may take for one batch before it counts as away. */
    @WithDefault("15s")
    Duration deliveryTimeout();
}
