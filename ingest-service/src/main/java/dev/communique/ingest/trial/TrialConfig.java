package dev.communique.ingest.trial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.trial")
interface TrialConfig {
    /** After this no page is waited for any more; longer makes clients wait for longer. */
    @WithDefault("17s")
    Duration longest();

    /** How long the check of a source that is added may take. */
    @WithDefault("10s")
    Duration longestCheck();

    /** Statements of a trial; more ask more of a publisher for something that is thrown away. */
    @WithDefault("30")
    int statements();

    /** Trials at the same time, each with up to four pages in memory. */
    @WithDefault("4")
    int atOnce();
}
