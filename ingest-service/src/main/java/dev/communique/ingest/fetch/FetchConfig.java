package dev.communique.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.fetch")
interface FetchConfig {
    /** How publishers see who reads them. */
    @WithDefault("Communique/1.0 (reads official statements)")
    String userAgent();

    /** How long a server may take to connect, and how long it may be silent; longer holds a reader for longer. */
    @WithDefault("10s")
    Duration patience();

    /** How long one answer may take in all, however slowly it drips. */
    @WithDefault("30s")
    Duration longest();

    /** Bytes of an answer, unpacked; what is larger is refused. Higher costs heap for each reader. */
    @WithDefault("10000000")
    int largestBytes();

    /** Redirects followed from one address. */
    @WithDefault("5")
    int redirects();
}
