package dev.communique.ingest.reading;

import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import dev.communique.ingest.statement.Warning;
import dev.communique.ingest.statement.WarningCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mistakes that a publisher seems to have made with labels. They stay as they are printed, and are reported. */
final class TurnDoubts {
    private static final int LEAST_WORDS = 12;
    private static final List<String> ADDRESSES = Words.list("asked.person");

    private TurnDoubts() {}

    static List<Warning> in(List<Turn> turns) {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            boolean beside = i > 0 && isUnnamedQuestion(turns.get(i - 1))
                    || i + 1 < turns.size() && isUnnamedQuestion(turns.get(i + 1));
            boolean written = turn.label() != null && turn.label().length() > 1; // behind Q people also just talk
            if (beside && written && isUnnamedQuestion(turn) && answers(turn)) {
                warnings.add(new Warning(
                        WarningCode.ANSWER_UNDER_QUESTION,
                        i,
                        turn.passages().get(0).index()));
            }
            Passage asked = turn.kind() == TurnKind.ANSWER ? asked(turn) : null;
            if (asked != null) {
                warnings.add(new Warning(WarningCode.LABEL_MISSING, i, asked.index()));
            }
        }
        return warnings;
    }

    private static boolean isUnnamedQuestion(Turn turn) {
        return turn.kind() == TurnKind.QUESTION && turn.speaker() == null;
    }

    private static boolean answers(Turn turn) {
        int words = 0;
        for (Passage passage : turn.passages()) {
            if (passage.text().indexOf('?') >= 0 || passage.text().indexOf('？') >= 0) {
                return false;
            }
            words += passage.text().split(" +").length;
        }
        return words >= LEAST_WORDS;
    }

    // A paragraph in the middle that asks a person by title, and another that goes on.
    private static Passage asked(Turn turn) {
        for (int i = 1; i + 1 < turn.passages().size(); i++) {
            String text = turn.passages().get(i).text();
            boolean question = text.endsWith("?");
            if (question && startsWithAddress(text.toLowerCase(Locale.ROOT))) {
                return turn.passages().get(i);
            }
        }
        return null;
    }

    private static boolean startsWithAddress(String lower) {
        return ADDRESSES.stream().anyMatch(lower::startsWith);
    }
}
