package dev.communique.analysis.theme;

import java.util.List;

/**
 * The themes that match what arrives.
 *
 * @param number rises with every change of a theme
 */
record ThemeSet(long number, List<ThemeVersion> themes) {
    ThemeSet {
        themes = List.copyOf(themes);
    }
}
