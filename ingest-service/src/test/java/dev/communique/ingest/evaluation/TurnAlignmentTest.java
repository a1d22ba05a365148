package dev.communique.ingest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnAlignmentTest {
    @Test
    void pairsEqualTurnsInTheirOrder() {
        List<LabelledTurn> labelled = List.of(label("Thank you"), label("We met in May"), label("Thank you"));
        List<Turn> read = List.of(turn("Thank you."), turn("We met in May."), turn("Thank you."));

        assertThat(TurnAlignment.of(labelled, read)).containsExactly(0, 1, 2);
    }

    @Test
    void passesOverTurnsThatOnlyOneSideHas() {
        List<LabelledTurn> labelled = List.of(label("One"), label("Two"), label("Three"));
        List<Turn> read = List.of(turn("Share."), turn("One."), turn("More."), turn("Three."));

        assertThat(TurnAlignment.of(labelled, read)).containsExactly(1, TurnAlignment.NOT_FOUND, 3);
    }

    @Test
    void prefersTheTurnOfTheRightKind() {
        LabelledTurn answer = new LabelledTurn(TurnKind.ANSWER, null, "Thank you", "Thank you");
        List<Turn> read = List.of(turn("Thank you."), SampleTurn.of(TurnKind.ANSWER, null, "Thank you."));

        assertThat(TurnAlignment.of(List.of(answer), read)).containsExactly(1);
    }

    private static LabelledTurn label(String words) {
        return new LabelledTurn(TurnKind.QUESTION, null, words, words);
    }

    private static Turn turn(String text) {
        return SampleTurn.of(TurnKind.QUESTION, null, text);
    }
}
