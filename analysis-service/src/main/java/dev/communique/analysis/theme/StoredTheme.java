package dev.communique.analysis.theme;

import java.time.Instant;

/**
 * One version of a theme as it is stored.
 *
 * @param themeKey of the theme, whatever slug it has
 * @param version as people count them
 * @param matchedKey under which its mentions and series are
 * @param created when the version was made
 * @param deleted when the theme was; null while it is followed
 * @param shippedDigest of the definition that came with the service; null where a person wrote the theme's current version
 * @param setAside why it is not matched any more; null while it is
 */
record StoredTheme(
        int themeKey,
        Theme theme,
        int version,
        int matchedKey,
        Instant created,
        Instant deleted,
        String shippedDigest,
        BackFill backFill,
        String setAside) {
    boolean isDeleted() {
        return deleted != null;
    }

    /** Of the theme as it is now: what a change of it is guarded by. */
    String entityTag() {
        return "\"" + version + "\"";
    }

    ThemeVersion matched() {
        return new ThemeVersion(matchedKey, version, theme);
    }
}
