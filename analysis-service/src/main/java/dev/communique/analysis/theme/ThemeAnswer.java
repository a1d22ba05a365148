package dev.communique.analysis.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.communique.analysis.statement.TurnKind;
import java.util.Map;
import java.util.Set;

/**
 * A version of a theme as callers see it.
 *
 * @param slugThen what the version was called; null where that is the theme's slug
 * @param deleted null while the theme is followed
 * @param problem why it is not matched any more; null while it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThemeAnswer(
        String slug,
        String slugThen,
        String name,
        String description,
        int version,
        Map<String, String> queries,
        Scope scope,
        Set<TurnKind> turns,
        Set<String> speakers,
        Set<String> sources,
        Set<String> countries,
        String created,
        String deleted,
        BackFill backfill,
        String problem) {
    static ThemeAnswer of(StoredTheme stored) {
        return of(stored, stored.theme().slug());
    }

    /** @param slug that the theme has now */
    static ThemeAnswer of(StoredTheme stored, String slug) {
        Theme theme = stored.theme();
        return new ThemeAnswer(
                slug,
                theme.slug().equals(slug) ? null : theme.slug(),
                theme.name(),
                theme.description(),
                stored.version(),
                theme.queries(),
                theme.scope(),
                theme.turns(),
                theme.speakers(),
                theme.sources(),
                theme.countries(),
                stored.created().toString(),
                stored.deleted() == null ? null : stored.deleted().toString(),
                stored.backFill(),
                stored.setAside());
    }
}
