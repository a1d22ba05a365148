package dev.communique.ingest.poll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.poll")
interface PollConfig {
    /** Sources read at the same time; each costs a thread and up to one page of heap. */
    @WithDefault("8")
    int readers();

    /** How long the reading of one source with its pages may take; what is left is read the next time. */
    @WithDefault("10m")
    Duration longestRead();
}
