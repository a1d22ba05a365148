package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.statement.Turn;
import java.util.List;

/** One passage of one revision matched by one theme version, with the spans that matched as evidence. */
public record Mention(ThemeVersion theme, Turn turn, Passage passage, List<Span> spans) {
    public Mention {
        spans = List.copyOf(spans);
    }
}
