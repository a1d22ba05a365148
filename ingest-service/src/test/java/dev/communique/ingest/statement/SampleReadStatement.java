package dev.communique.ingest.statement;

import java.util.ArrayList;
import java.util.List;

/** A small undated statement of one turn. */
final class SampleReadStatement {
    private SampleReadStatement() {}

    static ReadStatement statement(String url, String... passages) {
        return statement(url, "2026-03-04T10:00:00Z", passages);
    }

    static ReadStatement seenAt(String seen, String... passages) {
        return statement(null, seen, passages);
    }

    static ReadStatement withTurns(ReadStatement statement, List<Turn> turns) {
        return new ReadStatement(
                statement.url(),
                statement.title(),
                statement.kind(),
                statement.published(),
                statement.publishedBasis(),
                statement.delivered(),
                statement.language(),
                statement.speaker(),
                statement.speakerSlug(),
                statement.role(),
                statement.truncated(),
                turns,
                statement.warnings(),
                statement.translations());
    }

    private static ReadStatement statement(String url, String seen, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            passages.add(new Passage(passages.size(), text, "en", List.of()));
        }
        Turn turn = new Turn(TurnKind.STATEMENT, "Ada Quill", "ada-quill", null, null, null, passages);
        return new ReadStatement(
                url,
                "Ada Quill speaks",
                StatementKind.SPEECH,
                new DateOrInstant(seen),
                PublishedBasis.SEEN,
                null,
                "en",
                "Ada Quill",
                "ada-quill",
                null,
                false,
                List.of(turn),
                List.of(),
                List.of());
    }
}
