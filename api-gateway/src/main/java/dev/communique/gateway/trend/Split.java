package dev.communique.gateway.trend;

import dev.communique.gateway.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The series that themes are split into.
 *
 * @param omitted null where themes are not split
 */
record Split(List<Part> parts, List<Trends.Omitted> omitted) {
    /**
     * One series.
     *
     * @param group null where the theme is not split
     * @param name of the group; null where its value says all
     */
    record Part(Theme theme, String group, String name) {}

    static Split none(List<Theme> themes) {
        return new Split(
                themes.stream().map(theme -> new Part(theme, null, null)).toList(), null);
    }

    /**
     * @param sizes of all groups, of each theme the biggest first
     * @param most how many of a theme are shown
     */
    static Split of(List<Theme> themes, List<TrendFinder.GroupSize> sizes, int most) {
        List<Part> parts = new ArrayList<>();
        List<Trends.Omitted> omitted = new ArrayList<>();
        for (Theme theme : themes) {
            List<TrendFinder.GroupSize> groups = sizes.stream()
                    .filter(size -> size.theme() == theme.versionKey())
                    .toList();
            groups.stream().limit(most).forEach(size -> parts.add(new Part(theme, size.group(), size.name())));
            List<TrendFinder.GroupSize> rest = groups.subList(Math.min(most, groups.size()), groups.size());
            if (!rest.isEmpty()) {
                omitted.add(new Trends.Omitted(
                        theme.slug(),
                        rest.size(),
                        rest.stream().mapToLong(TrendFinder.GroupSize::mentions).sum()));
            }
        }
        return new Split(parts, omitted);
    }

    /** The groups of all series. */
    Set<String> shown() {
        return parts.stream().map(Part::group).filter(group -> group != null).collect(Collectors.toSet());
    }
}
