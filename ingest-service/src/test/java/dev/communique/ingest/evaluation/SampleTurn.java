package dev.communique.ingest.evaluation;

import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.SpeakerSlug;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.util.Arrays;
import java.util.List;

/** Turns as the reader makes them. */
final class SampleTurn {
    private SampleTurn() {}

    static Turn of(TurnKind kind, String speaker, String... texts) {
        return of(kind, speaker, null, Arrays.asList(texts));
    }

    static Turn of(TurnKind kind, String speaker, String role, List<String> texts) {
        List<Passage> passages = texts.stream()
                .map(text -> new Passage(0, text, "en", List.of()))
                .toList();
        return new Turn(kind, speaker, SpeakerSlug.of(speaker), null, role, null, passages);
    }
}
