package dev.communique.analysis.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the themes since their set had another number.
 *
 * @param number of the set as it is now
 * @param changed what matches from now on: new ones, and newer ones in place of those with the same slug
 * @param removed slugs that match no more
 * @param setAside slug → why a theme that is removed for it is not matched
 */
record ThemeChanges(long number, List<ThemeVersion> changed, Set<String> removed, Map<String, String> setAside) {
    ThemeChanges {
        changed = List.copyOf(changed);
        removed = Set.copyOf(removed);
        setAside = Map.copyOf(setAside);
    }

    Set<String> changedSlugs() {
        return changed.stream().map(ThemeVersion::slug).collect(Collectors.toSet());
    }

    /** The slugs of everything that matches in another way than before. */
    Set<String> touched() {
        return Stream.concat(changed.stream().map(ThemeVersion::slug), removed.stream())
                .collect(Collectors.toSet());
    }
}
