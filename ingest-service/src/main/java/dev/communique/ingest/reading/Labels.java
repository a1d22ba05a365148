package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which of the candidates in a statement are labels, and who asks and who answers, with all of them in view.
 * A candidate is proved by itself (a question word, an office in capitals, initials, a person whom the head presents),
 * by coming again in turn with others, or by its place: between two turns of one official somebody must have asked.
 */
final class Labels {
    private static final int MOST_TYPO_EDITS = 2;
    private static final int SHORTEST_TYPO_KEY = 4;
    private static final int LONG_KEY = 6;
    private static final int MOST_OFFICIALS = 50;
    private static final int NOBODY = -1;
    private static final int SOMEBODY_ELSE = -2;

    private final List<Paragraph> paragraphs;
    private final Label[] candidates;
    private final People people;
    private final Part[] parts;
    private final boolean[] certain;
    private final boolean[] typos;
    private final Seen seen;
    private final Map<String, Integer> officials = new LinkedHashMap<>();

    Labels(List<Paragraph> paragraphs, Label[] candidates, Seen seen, People people) {
        this.paragraphs = paragraphs;
        this.candidates = candidates.clone();
        this.people = people;
        this.parts = new Part[candidates.length];
        this.certain = new boolean[candidates.length];
        this.typos = new boolean[candidates.length];
        this.seen = seen;
        decide();
    }

    /** The label that opens a turn at this paragraph, or null. */
    Label at(int paragraph) {
        return parts[paragraph] == null ? null : candidates[paragraph];
    }

    Part part(int paragraph) {
        return parts[paragraph];
    }

    boolean isTypo(int paragraph) {
        return typos[paragraph];
    }

    /** The first paragraph with a label; the number of paragraphs where there is none. */
    int first() {
        return next(-1);
    }

    private void decide() {
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i] != null) {
                prove(i);
            }
        }
        proveByOthers();
        namedAskers();
        askersBetweenAnswers();
    }

    private void prove(int i) {
        Label label = candidates[i];
        if (!label.named()) {
            if (isProvedWord(label)) {
                accept(i, Part.of(label.word()), true);
            }
            return;
        }
        boolean speaks = speaks(i);
        boolean person = speaks && people.find(label) != null;
        boolean office = speaks
                && (label.capitals() && (label.hasOffice() || label.hasHonorific())
                        || label.role() != null && label.hasOffice());
        boolean marked = speaks
                && (label.hasInitials()
                        || label.role() != null
                                && (label.capitals() || label.form() == Form.ALONE && seen.questionsAlone())
                        || label.name().endsWith("记者")
                        || label.name().endsWith("記者")
                        || label.hasHonorific() && label.role() != null
                        || label.note() != null && !label.surnames().isEmpty());
        boolean weak = label.form() == Form.WEAK || label.form() == Form.ALONE;
        if (speaks && !person && label.personLike() && label.hasOutletBehind()) {
            accept(i, Part.ASKER, true);
        } else if (label.form() == Form.BRACKETS || (person || office || marked) && (!weak || comesAgain(label))) {
            boolean official = person || office || label.note() != null || label.hasHonorific();
            accept(i, label.hasOutlet() && !person ? Part.ASKER : Part.OFFICIAL, official || label.hasOutlet());
        } else if (speaks && seen.inTurn(label.key()) && label.personLike()) {
            accept(
                    i,
                    label.hasOutlet() ? Part.ASKER : Part.OFFICIAL,
                    label.hasOutlet() || label.hasHonorific() || label.hasOffice());
        }
    }

    // A single letter, or a word alone in its line, proves nothing by itself.
    private boolean isProvedWord(Label label) {
        if (label.form() == Form.ALONE) {
            return comesAgain(label) || seen.questionsAlone();
        }
        boolean letter =
                label.name().length() == 1 && !Script.of(label.name().charAt(0)).ideographic();
        if (!letter || label.name().equals("Q") && label.form() == Form.COLON) {
            return true;
        }
        return label.name().equals("Q")
                ? comesAgain(label) || seen.officeInCapitals()
                : comesAgain(label) && seen.hasCounterpart(label);
    }

    private boolean comesAgain(Label label) {
        return seen.times(label.key()) >= 2;
    }

    /** Whether something is said behind the label, there or, where it stands alone, in the next paragraph. */
    private boolean speaks(int i) {
        Label label = candidates[i];
        return label.form() == Form.ALONE
                || label.textStart() < paragraphs.get(i).text().length();
    }

    private void proveByOthers() {
        int capitals = 0;
        for (int i = 0; i < candidates.length; i++) {
            capitals += parts[i] != null
                            && candidates[i].capitals()
                            && candidates[i].name().length() > 1
                    ? 1
                    : 0;
        }
        for (int i = 0; i < candidates.length; i++) {
            Label label = candidates[i];
            if (label == null
                    || !label.named()
                    || !speaks(i)
                    || label.form() == Form.BRACKETS
                    || parts[i] != null && !mayBeTypo(i)) {
                continue;
            }
            Integer known = knownLike(label);
            if (known != null) {
                candidates[i] = candidates[known].withTextStart(label.textStart());
                accept(i, parts[known], true);
                typos[i] = true;
            } else if (parts[i] != null) {
                continue;
            } else if (label.form() == Form.ALONE && label.role() != null && seen.questionsAlone()) {
                accept(i, Part.OFFICIAL, true);
            } else if (label.form() != Form.COLON) {
                continue;
            } else if (label.capitals() && capitals >= 2 && !label.surnames().isEmpty()) {
                accept(i, label.hasOutlet() ? Part.ASKER : Part.OFFICIAL, false);
            } else if (label.hasHonorific() && first() < i) {
                accept(i, Part.OFFICIAL, true);
            }
        }
    }

    // A label in capitals proves itself, and may be a slip all the same.
    private boolean mayBeTypo(int i) {
        return parts[i] == Part.OFFICIAL && candidates[i].capitals() && people.find(candidates[i]) == null;
    }

    /** The paragraph of an official's label that this one must be a slip of, or null. */
    private Integer knownLike(Label label) {
        String key = label.key();
        if (key.length() < SHORTEST_TYPO_KEY || seen.times(key) > 1) {
            return null;
        }
        for (Map.Entry<String, Integer> official : officials.entrySet()) {
            boolean alike = seen.times(official.getKey()) > 1
                    && !key.equals(official.getKey())
                    && EditDistance.within(key, official.getKey(), key.length() < LONG_KEY ? 1 : MOST_TYPO_EDITS);
            if (alike && candidates[official.getValue()].capitals() == label.capitals()) {
                return official.getValue();
            }
        }
        return null;
    }

    /** A named person of whom nothing is known asks, if an official answers next. */
    private void namedAskers() {
        String frequent = hasCertainOfficial() ? null : mostFrequent();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.OFFICIAL
                    && frequent != null
                    && candidates[i].key().equals(frequent)) {
                certain[i] = true;
            }
        }
        for (int i = first(); i < parts.length; i = next(i)) {
            int answer = next(i);
            if (parts[i] == Part.OFFICIAL
                    && !certain[i]
                    && answer < parts.length
                    && isCertainOfficial(answer)
                    && asks(i, answer)) {
                parts[i] = Part.ASKER;
            }
        }
    }

    private boolean asks(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            String text = paragraphs.get(i).text();
            length += text.length();
            if (text.indexOf('?') >= 0 || text.indexOf('？') >= 0 || text.indexOf('؟') >= 0) {
                return true;
            }
        }
        return length < 250;
    }

    private boolean hasCertainOfficial() {
        for (int i = 0; i < parts.length; i++) {
            if (isCertainOfficial(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCertainOfficial(int i) {
        return parts[i] == Part.OFFICIAL && certain[i];
    }

    // Without a head that names anybody: whoever speaks at least every third turn, and is not alone.
    private String mostFrequent() {
        Map<String, Integer> turns = new HashMap<>();
        int all = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Part.ASKER) {
                return null;
            }
            if (parts[i] == Part.OFFICIAL) {
                turns.merge(candidates[i].key(), 1, Integer::sum);
                all++;
            }
        }
        int bound = all;
        return turns.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2 && entry.getValue() * 3 >= bound && turns.size() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Between two turns of one official, the last candidate must be the one who asked. */
    private void askersBetweenAnswers() {
        int before = NOBODY;
        for (int i = first(); i < parts.length; i = next(i)) {
            boolean official = isCertainOfficial(i);
            if (official && before == NOBODY) {
                acceptLastBetween(-1, i);
            } else if (official && before >= 0 && candidates[before].key().equals(candidates[i].key())) {
                acceptLastBetween(before, i);
            }
            before = official ? i : SOMEBODY_ELSE;
        }
    }

    private void acceptLastBetween(int before, int official) {
        for (int i = official - 1; i > before; i--) {
            Label label = candidates[i];
            if (label != null && label.named() && speaks(i) && label.form() == Form.COLON) {
                if (before >= 0 || asks(i, official)) {
                    accept(i, Part.ASKER, false);
                }
                return;
            }
        }
    }

    private int next(int i) {
        int next = i + 1;
        while (next < parts.length && parts[next] == null) {
            next++;
        }
        return next;
    }

    private void accept(int i, Part part, boolean sure) {
        parts[i] = part;
        certain[i] = sure;
        String key = candidates[i].key();
        if (part == Part.OFFICIAL && sure && key.length() >= SHORTEST_TYPO_KEY && officials.size() < MOST_OFFICIALS) {
            officials.putIfAbsent(key, i);
        }
    }
}
