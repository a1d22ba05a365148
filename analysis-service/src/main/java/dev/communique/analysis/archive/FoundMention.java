package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Span;
import dev.communique.analysis.statement.TurnKind;
import java.util.List;

/**
 * A passage of the newest revision that the index has of a statement, found by a theme.
 *
 * @param statement its id
 * @param passage its index in the statement
 * @param speaker slug of the alias; null for who is not named
 * @param language without script and region
 * @param spans in order, merged where they overlap
 */
public record FoundMention(
        String statement, int revision, int passage, TurnKind turn, String speaker, String language, List<Span> spans) {
    public FoundMention {
        spans = List.copyOf(spans);
    }

    FoundMention with(List<Span> others) {
        return new FoundMention(statement, revision, passage, turn, speaker, language, others);
    }
}
