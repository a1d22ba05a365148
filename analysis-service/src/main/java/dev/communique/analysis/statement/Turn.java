package dev.communique.analysis.statement;

import java.util.List;

/**
 * A stretch of one speaker.
 *
 * @param speaker as people write the name; null for who is not named
 * @param speakerSlug null for who is not named
 * @param role null where none is given
 */
public record Turn(TurnKind kind, String speaker, String speakerSlug, String role, List<Passage> passages) {
    public Turn {
        if (kind == null) {
            throw new IllegalArgumentException("turns.kind is missing");
        }
        if (speakerSlug != null) {
            Required.slug("turns.speakerSlug", speakerSlug);
        }
        passages = List.copyOf(Required.present("turns.passages", passages));
    }

    Turn as(String slug) {
        return new Turn(kind, speaker, slug, role, passages);
    }

    /** Whether the turn's speaker can be told from others. */
    public boolean isNamed() {
        return speaker != null && speakerSlug != null;
    }
}
