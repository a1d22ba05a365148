package dev.communique.ingest.evaluation;

import dev.communique.ingest.statement.TurnKind;

/**
 * A turn as a person found it.
 *
 * @param kind null where it is not labelled
 * @param speaker empty where nobody is named, null where it is not labelled
 * @param first its first words, null where they are not labelled
 * @param last its last words, null where they are not labelled
 */
record LabelledTurn(TurnKind kind, String speaker, String first, String last) {
    LabelledTurn {
        if (first == null && last == null) {
            throw new IllegalArgumentException("a turn must have first or last, its first or last words");
        }
    }

    String shown() {
        return "%s %s “%s … %s”"
                .formatted(
                        kind == null ? "turn" : kind.text(),
                        speaker == null || speaker.isEmpty() ? "by nobody named" : "by " + speaker,
                        first == null ? "" : first,
                        last == null ? "" : last);
    }
}
