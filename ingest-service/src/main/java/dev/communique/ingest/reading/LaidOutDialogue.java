package dev.communique.ingest.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether labels that are printed alike through a text are those of a conversation, and which of them are. */
final class LaidOutDialogue {
    private static final int LEAST = 2;

    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> inTurn = new HashSet<>();
    private int questions;
    private int others;
    private int officials;
    private boolean personAgain;

    LaidOutDialogue(List<Label> labels) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            times.merge(label.key(), 1, Integer::sum);
            Integer before = last.put(label.key(), i);
            if (before != null && before < i - 1) {
                inTurn.add(label.key());
                personAgain |= label.named() && label.personLike();
            }
            officials += label.hasOffice() && label.surnames().size() > 1 ? 1 : 0;
            questions += label.word() == LabelWord.QUESTION ? 1 : 0;
            others += label.word() == LabelWord.QUESTION ? 0 : 1;
        }
    }

    /**
     * Question words, and somebody who answers; somebody who speaks again after somebody else; or several who are named
     * in full with their office.
     *
     * @param marked printed otherwise than the text around
     */
    boolean isOne(boolean marked) {
        return questions >= LEAST && others > 0
                || personAgain && times.size() >= LEAST
                || inTurn.size() >= LEAST
                || marked && officials >= LEAST;
    }

    /**
     * @param marked printed otherwise than the text around
     */
    boolean takesPart(Label label, boolean marked, HeadNames head) {
        return isCertain(label, marked) || label.personLike() && label.hasOffice() || head.names(label);
    }

    boolean isCertain(Label label, boolean marked) {
        return !label.named()
                || times.get(label.key()) >= LEAST
                || label.role() != null
                || label.personLike() && marked;
    }
}
