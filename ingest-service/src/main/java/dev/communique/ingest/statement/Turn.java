package dev.communique.ingest.statement;

import java.util.List;
import java.util.Objects;

/**
 * A stretch of one speaker.
 *
 * @param speaker the name as people write it; null for an asker who is not named
 * @param speakerSlug {@link SpeakerSlug} of the name; null where there is no name
 * @param label what stands where the name was taken from, such as {@code MINISTER QUILL}; null where nothing is printed
 * @param role what the text says about the speaker's office or outlet, or null
 * @param note how it was spoken, such as {@code via interpreter}, or null
 */
public record Turn(
        TurnKind kind,
        String speaker,
        String speakerSlug,
        String label,
        String role,
        String note,
        List<Passage> passages) {
    public Turn {
        Objects.requireNonNull(kind, "kind");
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("passages must not be empty");
        }
    }

    /** The same, spoken by somebody else. */
    public Turn by(String otherSpeaker, String otherRole) {
        return new Turn(kind, otherSpeaker, SpeakerSlug.of(otherSpeaker), label, otherRole, note, passages);
    }

    public Turn withPassages(List<Passage> others) {
        return new Turn(kind, speaker, speakerSlug, label, role, note, others);
    }
}
