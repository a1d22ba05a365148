package dev.communique.analysis.speaker;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of an alias when it is compared.
 *
 * @param name empty for what names nobody
 * @param homes see {@link Sighting#home}
 */
record Known(String slug, String written, Optional<PersonName> name, Set<String> homes, Set<Role> roles) {
    Known {
        homes = Set.copyOf(homes);
        roles = Set.copyOf(roles);
    }

    static Known of(String slug, String written, Evidence evidence, Set<Role> roles) {
        return new Known(slug, written, PersonName.of(written, evidence), evidence.homes(), roles);
    }

    int fullness() {
        return name.map(PersonName::fullness).orElse(0);
    }
}
