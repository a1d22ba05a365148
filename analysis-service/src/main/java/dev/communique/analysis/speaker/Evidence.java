package dev.communique.analysis.speaker;

import java.util.Set;

/**
 * Where a name was seen, which says how to read it.
 *
 * @param languages of the texts, two or three letters
 * @param homes see {@link Sighting#home}
 */
record Evidence(Set<String> languages, Set<String> homes) {
    Evidence {
        languages = Set.copyOf(languages);
        homes = Set.copyOf(homes);
    }

    boolean hasHomeIn(Set<String> countries) {
        return homes.stream().anyMatch(countries::contains);
    }
}
