package dev.communique.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "communique")
interface AddressConfig {
    /** Lets sources be on loopback and private networks: for trying things out, since it opens this network to them. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
