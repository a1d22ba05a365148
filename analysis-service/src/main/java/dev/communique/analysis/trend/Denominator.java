package dev.communique.analysis.trend;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Turn;
import dev.communique.analysis.statement.TurnKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What themes could have matched in one revision, of one speaker, kind of turn and language.
 *
 * @param speakerSlug null for who is not named
 * @param language two letters
 * @param words as ICU breaks what was spoken into words
 */
public record Denominator(TurnKind turn, String speakerSlug, String language, int passages, long words) {
    private record Grain(TurnKind turn, String speakerSlug, String language) {}

    static List<Denominator> of(Revision revision, WordCount wordCount) {
        Map<Grain, Denominator> denominators = new LinkedHashMap<>();
        for (Turn turn : revision.turns()) {
            String speaker = turn.isNamed() ? turn.speakerSlug() : null;
            for (Passage passage : turn.passages()) {
                String spoken = passage.spoken();
                if (spoken.isBlank()) {
                    continue; // a stage direction alone: no theme can match it
                }
                denominators.merge(
                        new Grain(turn.kind(), speaker, passage.primaryLanguage()),
                        new Denominator(turn.kind(), speaker, passage.primaryLanguage(), 1, wordCount.of(spoken)),
                        Denominator::plus);
            }
        }
        return new ArrayList<>(denominators.values());
    }

    private Denominator plus(Denominator other) {
        return new Denominator(turn, speakerSlug, language, passages + other.passages, words + other.words);
    }
}
