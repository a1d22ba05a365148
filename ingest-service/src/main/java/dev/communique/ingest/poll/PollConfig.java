package dev.communique.ingest.poll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.poll")
interface PollConfig {
    /** Threads that fetch and read; each costs a stack and up to one answer of heap. Waiting for a host costs none. */
    @WithDefault("16")
    int readers();

    /** Reads of sources under way, most of them waiting for their host; each costs what it still has to read. */
    @WithDefault("200")
    int underWay();

    /** Of these, those of one host: more only wait for each other. */
    @WithDefault("4")
    int underWayOfHost();

    /** Characters of entries that wait for their pages, in all reads; beyond it no further read is begun. */
    @WithDefault("30000000")
    long waitingCharacters();

    /** How long the reading of one source with its pages may take; what is left is read the next time. */
    @WithDefault("10m")
    Duration longestRead();

    /** New entries of a source that one read takes in; the next one goes on. */
    @WithDefault("500")
    int mostEntries();

    /** The interval of a source before anything is known of its rhythm. */
    @WithDefault("15m")
    Duration firstInterval();

    /** However often a source brings something new, it is read no more often, unless its owner says so. */
    @WithDefault("5m")
    Duration shortestInterval();

    /** However seldom a source brings something new, it is read as often; later it would be noticed late. */
    @WithDefault("24h")
    Duration longestInterval();

    /** After so long a source is read without a condition, to see whether it tells the truth about changes. */
    @WithDefault("12h")
    Duration recheck();
}
