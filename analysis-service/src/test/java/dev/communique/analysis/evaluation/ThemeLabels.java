package dev.communique.analysis.evaluation;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/** The labels in texts that stand for a theme. */
record ThemeLabels(String slug, Set<String> labels) {
    private static final Pattern COMMAS = Pattern.compile(",");

    ThemeLabels {
        if (slug.isBlank() || labels.isEmpty() || labels.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "a theme is given as slug or as slug=label,label, such as arms-control=di,nu");
        }
        labels = Set.copyOf(labels);
    }

    /** From {@code slug=label,label}; without labels, its slug is its label. */
    static ThemeLabels of(String given) {
        int equals = given.indexOf('=');
        return equals < 0
                ? new ThemeLabels(given, Set.of(given))
                : new ThemeLabels(given.substring(0, equals), Set.of(COMMAS.split(given.substring(equals + 1), -1)));
    }

    boolean areIn(LabelledText text) {
        return !Collections.disjoint(labels, text.labels());
    }
}
