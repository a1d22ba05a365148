package dev.communique.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the stream is kept. */
@ConfigMapping(prefix = "communique.stream")
interface StreamConfig {
    /** Shorter finds dead connections sooner and moves positions along sooner; each costs one small write a client. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a client should wait before it connects again. */
    @WithDefault("2s")
    Duration retry();

    /** Entries that are held for all clients; a client that falls behind further is disconnected and can resume. */
    @WithDefault("10000")
    int heldEntries();

    /** Characters of those entries; two bytes of memory each at the most. */
    @WithDefault("16000000")
    long heldCharacters();

    /** Records a partition that are read again at the start, so that repeats are recognised across a restart. */
    @WithDefault("500")
    int lookBack();

    /** Clients that are read for from Kafka at the same time; each costs a connection to the broker. */
    @WithDefault("8")
    int replays();
}
