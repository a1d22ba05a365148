package dev.communique.gateway.door;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Who may call. */
@ConfigMapping(prefix = "communique")
interface DoorConfig {
    /** When set, every call under /api needs one of these as Bearer; needed to listen beyond loopback. */
    Optional<Set<String>> apiKeys();

    /** Host names to answer to besides this machine's own; a name that is not listed is refused. */
    Optional<Set<String>> hosts();
}
