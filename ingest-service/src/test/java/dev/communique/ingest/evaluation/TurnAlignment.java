package dev.communique.ingest.evaluation;

import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.Turn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pairs labelled turns with those that were read: only such as have exact borders, in order, as many as there can be,
 * and of equally many pairings the one with most kinds and speakers right. Costs labelled times read turns.
 */
final class TurnAlignment {
    static final int NOT_FOUND = -1;

    private static final int PAIR = 4;
    private static final int KIND = 2;
    private static final int SPEAKER = 1;

    private TurnAlignment() {}

    /** For each labelled turn the place of the one that was read, or {@link #NOT_FOUND}. */
    static int[] of(List<LabelledTurn> labelled, List<Turn> read) {
        int[][] weights = weights(labelled, read);
        int[][] best = new int[labelled.size() + 1][read.size() + 1];
        for (int i = labelled.size() - 1; i >= 0; i--) {
            for (int j = read.size() - 1; j >= 0; j--) {
                int paired = weights[i][j] == 0 ? 0 : weights[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return pairs(weights, best);
    }

    private static int[] pairs(int[][] weights, int[][] best) {
        int[] pairs = new int[weights.length];
        int j = 0;
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = NOT_FOUND;
            if (best[i][j] == best[i + 1][j]) {
                continue;
            }
            while (best[i][j] == best[i][j + 1]) {
                j++;
            }
            pairs[i] = j++;
        }
        return pairs;
    }

    private static int[][] weights(List<LabelledTurn> labelled, List<Turn> read) {
        List<String> texts = read.stream().map(TurnAlignment::text).toList();
        int[][] weights = new int[labelled.size()][read.size()];
        for (int i = 0; i < labelled.size(); i++) {
            LabelledTurn label = labelled.get(i);
            for (int j = 0; j < read.size(); j++) {
                if (hasBorders(label, texts.get(j))) {
                    weights[i][j] = PAIR
                            + (isKindRight(label, read.get(j)) ? KIND : 0)
                            + (isSpeakerRight(label, read.get(j)) ? SPEAKER : 0);
                }
            }
        }
        return weights;
    }

    private static boolean hasBorders(LabelledTurn label, String text) {
        return (label.first() == null || TextWords.begins(text, label.first()))
                && (label.last() == null || TextWords.ends(text, label.last()));
    }

    static boolean isKindRight(LabelledTurn label, Turn read) {
        return label.kind() == null || label.kind() == read.kind();
    }

    static boolean isSpeakerRight(LabelledTurn label, Turn read) {
        boolean byOutlet = label.speaker() != null
                && !label.speaker().isEmpty()
                && read.role() != null
                && read.speaker() == null
                && TextWords.sameWords(label.speaker(), read.role());
        return label.speaker() == null || byOutlet || Names.same(label.speaker(), read.speaker());
    }

    static String text(Turn turn) {
        return turn.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
    }
}
