package dev.communique.analysis.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is compared each night. */
@ConfigMapping(prefix = "communique.agreement")
interface AgreementConfig {
    /** When it begins, in UTC; {@code off} compares nothing, and a matcher that went wrong shows in no number. */
    @WithDefault("0 20 3 * * ?")
    String cron();

    /** Statements; more find a rare difference sooner, and each is read and matched once. */
    @WithDefault("1000")
    int statements();

    /** Themes; more find a rare difference sooner, and each is looked up in the whole archive once. */
    @WithDefault("50")
    int themes();
}
