package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds those who ask under their own name: somebody of whom nothing is known, whom an official answers next; and
 * between two turns of one official the last candidate, since somebody must have asked.
 */
final class Askers {
    private static final int LONGEST_UNMARKED_QUESTION = 250;
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}'’-]+");
    private static final int LONGEST_INTRODUCTION = 60;
    private static final int NOBODY = -1;
    private static final int SOMEBODY_ELSE = -2;

    private final List<Paragraph> paragraphs;
    private final Labels labels;
    private final Seen seen;
    private final Set<String> askers = new HashSet<>();

    Askers(List<Paragraph> paragraphs, Labels labels, Seen seen) {
        this.paragraphs = paragraphs;
        this.labels = labels;
        this.seen = seen;
    }

    void find() {
        String frequent = mostFrequent();
        Set<String> officials = certainOfficials();
        for (int i = labels.first(); i < labels.size(); i = labels.next(i)) {
            String key = labels.candidate(i).key();
            boolean known = labels.part(i) == Part.OFFICIAL && officials.contains(key);
            if (known || key.equals(frequent)) {
                labels.accept(i, Part.OFFICIAL, true);
            }
        }
        for (int i = labels.first(); i < labels.size(); i = labels.next(i)) {
            int answer = labels.next(i);
            boolean unknown = labels.part(i) == Part.OFFICIAL && !labels.isCertainOfficial(i) && !isAtMeeting(i);
            if (unknown && answer < labels.size() && labels.isCertainOfficial(answer) && asks(i, answer)) {
                labels.accept(i, Part.ASKER, false);
            }
        }
        calledByName();
        betweenAnswers();
        askAgain();
    }

    // We will take a few questions. Kavya. And in the next paragraph Kavya: …, whom somebody answers.
    private void calledByName() {
        for (int i = labels.first() + 1; i < labels.size(); i++) {
            boolean open = labels.part(i) == null && canAsk(i) && labels.next(i) < labels.size();
            if (open && labels.part(labels.next(i)) == Part.OFFICIAL && isCalled(i) && asks(i, labels.next(i))) {
                labels.accept(i, Part.ASKER, false);
                askers.add(labels.candidate(i).key());
            }
        }
    }

    private boolean isCalled(int i) {
        List<String> names = labels.candidate(i).surnames();
        Label before = labels.at(i - 1);
        String above = paragraphs.get(i - 1).text().toLowerCase(Locale.ROOT);
        boolean handsOver =
                before != null && labels.part(i - 1) == Part.MODERATOR || Words.anyIn(Words.HANDOVER, above);
        boolean named = !names.isEmpty() && List.of(WORD_BREAK.split(above)).contains(names.get(names.size() - 1));
        return handsOver && (named || labels.candidate(i).role() != null);
    }

    private Set<String> certainOfficials() {
        Set<String> keys = new HashSet<>();
        for (int i = labels.first(); i < labels.size(); i = labels.next(i)) {
            if (labels.isCertainOfficial(i)) {
                keys.add(labels.candidate(i).key());
            }
        }
        return keys;
    }

    // С.Орлин: … at a meeting without the press reports as much as others do.
    private boolean isAtMeeting(int i) {
        return labels.candidate(i).hasInitials() && !seen.asks();
    }

    // Without a head that names anybody: whoever speaks at least every third turn, and is not alone.
    private String mostFrequent() {
        Map<String, Integer> turns = new HashMap<>();
        int all = 0;
        for (int i = labels.first(); i < labels.size(); i = labels.next(i)) {
            if (labels.part(i) == Part.ASKER || labels.isCertainOfficial(i)) {
                return null;
            }
            if (labels.part(i) == Part.OFFICIAL) {
                turns.merge(labels.candidate(i).key(), 1, Integer::sum);
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

    private void betweenAnswers() {
        int before = NOBODY;
        for (int i = labels.first(); i < labels.size(); i = labels.next(i)) {
            boolean official = labels.isCertainOfficial(i);
            if (official && (before == NOBODY || isSame(before, i))) {
                acceptLastBetween(before, i);
            }
            if (official && before >= 0 && !isSame(before, i) && asksByName(i - 1, before)) {
                acceptLastBetween(before, i);
            }
            if (labels.part(i) == Part.ASKER) {
                acceptAround(i);
            }
            before = official ? i : SOMEBODY_ELSE;
        }
    }

    private boolean isSame(int before, int official) {
        return before >= 0
                && labels.candidate(before)
                        .key()
                        .equals(labels.candidate(official).key());
    }

    private void acceptLastBetween(int before, int official) {
        int last = official - 1;
        while (last > before && !canAsk(last)) {
            last--;
        }
        if (last <= before || before < 0 && !asks(last, official)) {
            return;
        }
        for (int i = Math.max(before, 0) + 1; i <= last; i++) {
            boolean begun =
                    i == last || canAsk(i) && (hasQuestionMark(paragraphs.get(i).text()) || isAskerElsewhere(i));
            if (begun) {
                acceptAll(i, last);
                return;
            }
        }
    }

    // Rohit Pal: … and Meera: … ask before the official answers both.
    private void acceptAround(int asker) {
        int before = asker - 1;
        while (before > 0 && labels.part(before) == null) {
            before--;
        }
        for (int i = before + 1; i < labels.next(asker); i++) {
            if (i != asker
                    && labels.part(i) == null
                    && canAsk(i)
                    && hasQuestionMark(paragraphs.get(i).text())
                    && isAskerLike(i, asker)) {
                labels.accept(i, Part.ASKER, false);
            }
        }
    }

    // Printed alike; or a full name; or Sahil: Sir, I am Sahil from …
    private boolean isAskerLike(int i, int asker) {
        Label label = labels.candidate(i);
        if (label.setOff() && labels.candidate(asker).setOff()) {
            return true;
        }
        String text = paragraphs.get(i).text();
        String name = label.name().substring(label.name().lastIndexOf(' ') + 1);
        int again = text.indexOf(name, label.textStart());
        return again >= 0 && again < label.textStart() + LONGEST_INTRODUCTION;
    }

    /** Whoever asked once and is no official by any other sign asks in all of their turns. */
    private void askAgain() {
        Set<String> asking = new HashSet<>();
        for (int i = labels.first(); i < labels.size(); i = labels.next(i)) {
            if (labels.part(i) == Part.ASKER && labels.candidate(i).named()) {
                asking.add(labels.candidate(i).key());
            }
        }
        for (int i = labels.first(); i < labels.size(); i = labels.next(i)) {
            boolean again = labels.part(i) == Part.OFFICIAL
                    && !labels.isCertainOfficial(i)
                    && asking.contains(labels.candidate(i).key());
            if (again) {
                labels.accept(i, Part.ASKER, false);
            }
        }
    }

    // Between two officials somebody with a full name asks.
    private boolean asksByName(int last, int before) {
        for (int i = last; i > before; i--) {
            if (canAsk(i)) {
                return labels.candidate(i).personLike()
                        && seen.asks()
                        && hasQuestionMark(paragraphs.get(i).text());
            }
        }
        return false;
    }

    // Several may ask under their first names before the official takes them together.
    private void acceptAll(int from, int last) {
        for (int i = from; i <= last; i++) {
            if (canAsk(i) && labels.part(i) == null) {
                labels.accept(i, Part.ASKER, false);
                askers.add(labels.candidate(i).key());
            }
        }
    }

    private boolean isAskerElsewhere(int i) {
        return askers.contains(labels.candidate(i).key());
    }

    private boolean canAsk(int i) {
        Label label = labels.candidate(i);
        return label != null && label.named() && labels.speaks(i) && label.form() == Form.COLON;
    }

    private static boolean hasQuestionMark(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('？') >= 0 || text.indexOf('؟') >= 0;
    }

    private boolean asks(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            String text = paragraphs.get(i).text();
            length += text.length();
            if (hasQuestionMark(text)) {
                return true;
            }
        }
        return length < LONGEST_UNMARKED_QUESTION
                && !labels.candidate(from).hasInitials()
                && seen.times(labels.candidate(to).key()) > 1;
    }
}
