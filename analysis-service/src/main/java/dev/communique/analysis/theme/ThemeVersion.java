package dev.communique.analysis.theme;

/**
 * A theme as it was written at one time.
 *
 * @param key of its row
 */
public record ThemeVersion(int key, int version, Theme theme) {
    public String slug() {
        return theme.slug();
    }
}
