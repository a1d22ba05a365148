package dev.communique.analysis.archive;

import dev.communique.analysis.statement.TurnKind;
import dev.communique.analysis.theme.Scope;
import dev.communique.analysis.theme.Theme;
import java.util.Map;
import java.util.Set;

/** A theme of a test: answers and statements, whoever says them. */
record SampleTheme(Theme theme) {
    static SampleTheme english(String query) {
        return of(Map.of("en", query));
    }

    static SampleTheme of(Map<String, String> queries) {
        return new SampleTheme(new Theme(
                "sample",
                "Sample",
                "",
                queries,
                Scope.PASSAGE,
                Set.of(TurnKind.ANSWER, TurnKind.STATEMENT),
                Set.of(),
                Set.of(),
                Set.of()));
    }

    Theme over(Scope scope) {
        return new Theme(
                theme.slug(),
                theme.name(),
                theme.description(),
                theme.queries(),
                scope,
                theme.turns(),
                theme.speakers(),
                theme.sources(),
                theme.countries());
    }

    Theme by(String... speakers) {
        return new Theme(
                theme.slug(),
                theme.name(),
                theme.description(),
                theme.queries(),
                theme.scope(),
                theme.turns(),
                Set.of(speakers),
                theme.sources(),
                theme.countries());
    }
}
