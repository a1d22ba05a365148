package dev.communique.ingest.samples;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "communique")
interface SamplesConfig {
    /** Loads the bundled archive of invented statements at the first start, so that trends have a shape to look at. */
    @WithDefault("false")
    boolean samples();
}
