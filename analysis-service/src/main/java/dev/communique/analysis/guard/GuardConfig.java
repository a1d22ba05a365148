package dev.communique.analysis.guard;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "communique")
interface GuardConfig {
    /** What callers must present; whoever has it may write alert rules. Without it nothing starts. */
    Optional<String> serviceToken();

    /** Host names answered to besides those of loopback; each one more is one more that a browser may be lured to. */
    Optional<Set<String>> hosts();
}
