package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Span;
import java.util.List;

/** A theme whose query fits a text, and where. */
record ThemeMatch(ThemeVersion theme, List<Span> spans) {
    ThemeMatch {
        spans = List.copyOf(spans);
    }
}
