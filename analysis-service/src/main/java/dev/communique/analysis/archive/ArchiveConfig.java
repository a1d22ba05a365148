package dev.communique.analysis.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where this instance keeps its index of passages. */
@ConfigMapping(prefix = "communique.archive")
interface ArchiveConfig {
    /** A folder of this instance alone. What is lost here is read again from topic {@code statements}. */
    @WithDefault("data/archive")
    Path directory();

    /** Higher: fewer, larger writes to disk. Lower: less to read again after the process was killed. */
    @WithDefault("15s")
    Duration commitInterval();

    /** Higher: partitions that a topic gains are read later. Lower: the broker is asked more often. */
    @WithDefault("30s")
    Duration partitionsInterval();
}
