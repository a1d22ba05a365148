package dev.communique.ingest.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How often and in what company each candidate label stands in a statement; counted once, so that asking is cheap. */
final class Seen {
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> inTurn = new HashSet<>();
    private final Set<LabelWord> letters = EnumSet.noneOf(LabelWord.class);
    private final Set<String> full = new HashSet<>();
    private final Set<String> lastOfFull = new HashSet<>();
    private boolean officeInCapitals;
    private int questionsAlone;
    private int namesAlone;
    private boolean asks;

    Seen(Label[] candidates) {
        Map<String, Integer> lastPlace = new HashMap<>();
        int place = 0;
        for (Label label : candidates) {
            if (label == null) {
                continue;
            }
            String key = label.key();
            times.merge(key, 1, Integer::sum);
            boolean somebody = !label.named() || label.personLike() || label.setOff();
            Integer before = somebody ? lastPlace.put(key, place) : null;
            if (before != null && before < place - 1) {
                inTurn.add(key);
            }
            if (label.named()
                    && label.form() == Label.Form.COLON
                    && label.surnames().size() > 1) {
                full.add(key);
                lastOfFull.add(key.substring(key.lastIndexOf(' ') + 1));
            }
            asks |= label.word() == LabelWord.QUESTION;
            place += somebody ? 1 : 0;
            if (!label.named() && (label.name().length() == 1 || label.form() == Label.Form.WEAK)) {
                letters.add(label.word());
            }
            questionsAlone += label.word() == LabelWord.QUESTION && label.form() == Label.Form.ALONE ? 1 : 0;
            namesAlone += label.named() && label.form() == Label.Form.ALONE && label.role() != null ? 1 : 0;
            officeInCapitals |= label.named() && label.capitals() && (label.hasOffice() || label.hasHonorific());
        }
    }

    int times(String key) {
        return times.getOrDefault(key, 0);
    }

    /** No other label comes more often. */
    boolean isMostFrequent(String key) {
        return times.values().stream().noneMatch(other -> other > times(key));
    }

    /** Comes again, with somebody else in between: Lorania: … Lorania: … in one answer is no dialogue. */
    boolean inTurn(String key) {
        return inTurn.contains(key);
    }

    /** {@code Ada Quill:} once, and {@code Quill:} elsewhere; or the other way round. */
    boolean inFullAndShort(String key) {
        String last = key.substring(key.lastIndexOf(' ') + 1);
        return lastOfFull.contains(last) && times.containsKey(last) && (last.equals(key) || full.contains(key));
    }

    /** Whether the letter that answers, or asks, stands in the statement too: P. needs an R. */
    boolean hasCounterpart(Label letter) {
        return letters.contains(letter.word() == LabelWord.QUESTION ? LabelWord.ANSWER : LabelWord.QUESTION);
    }

    /** A question word stands somewhere. */
    boolean asks() {
        return asks;
    }

    /** The question word stands in paragraphs of its own, so names may do so too. */
    boolean questionsAlone() {
        return questionsAlone >= 2 || questionsAlone > 0 && namesAlone >= 2;
    }

    /** {@code MS. ARDEN:} or {@code THE PRESIDENT:} stands somewhere, so that a lone Q may ask them. */
    boolean officeInCapitals() {
        return officeInCapitals;
    }
}
