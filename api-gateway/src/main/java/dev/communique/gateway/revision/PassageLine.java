package dev.communique.gateway.revision;

import dev.communique.gateway.statement.Statement;
import java.util.List;

/** A passage with what its turn says of it; equal where the same person said the same in the same turn kind. */
record PassageLine(String turn, String speaker, String text) {

    static List<PassageLine> of(Statement statement) {
        return statement.turns().stream()
                .flatMap(turn -> turn.passages().stream()
                        .map(passage -> new PassageLine(turn.kind(), turn.speaker(), passage.text())))
                .toList();
    }

    Difference.Side side(int index, List<List<Integer>> spans) {
        return new Difference.Side(index, turn, speaker, text, spans);
    }
}
