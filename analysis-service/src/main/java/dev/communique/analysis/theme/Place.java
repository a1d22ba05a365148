package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Turn;
import java.util.List;
import java.util.stream.Stream;

/**
 * A passage in the turn it belongs to.
 *
 * @param spoken what is matched of its text
 */
record Place(Turn turn, Passage passage, String spoken) {
    static List<Place> all(Revision revision) {
        return revision.turns().stream().flatMap(Place::of).toList();
    }

    private static Stream<Place> of(Turn turn) {
        return turn.passages().stream()
                .map(passage -> new Place(turn, passage, passage.spoken()))
                .filter(place -> !place.spoken.isBlank());
    }

    String language() {
        return passage.primaryLanguage();
    }
}
