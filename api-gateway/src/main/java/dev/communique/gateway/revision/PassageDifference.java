package dev.communique.gateway.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two revisions passage by passage, after Myers (1986); passages that stand in the same place and share half
 * of their words are one that was changed. Of texts that differ in so much that comparing would take long, everything
 * between their common beginning and end is removed and added.
 */
final class PassageDifference {
    private static final double SHARED = 0.5;
    private static final long MOST_PAIRS = 25_000_000;
    /** Beyond it, pairing within one changed stretch would cost more than it tells. */
    private static final int LONGEST_STRETCH = 200;

    private final List<PassageLine> before;
    private final List<PassageLine> after;
    private final List<Difference.OfPassage> found = new ArrayList<>();
    private final boolean withWords;

    private PassageDifference(List<PassageLine> before, List<PassageLine> after, boolean withWords) {
        this.before = before;
        this.after = after;
        this.withWords = withWords;
    }

    /** @param withWords whether to say which words of a changed passage differ */
    static List<Difference.OfPassage> between(List<PassageLine> before, List<PassageLine> after, boolean withWords) {
        PassageDifference difference = new PassageDifference(before, after, withWords);
        difference.compare();
        return difference.found;
    }

    private void compare() {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int oldEnd = before.size();
        int newEnd = after.size();
        while (oldEnd > start && newEnd > start && before.get(oldEnd - 1).equals(after.get(newEnd - 1))) {
            oldEnd--;
            newEnd--;
        }
        if ((long) (oldEnd - start) * (newEnd - start) > MOST_PAIRS) {
            stretch(start, oldEnd, start, newEnd);
            return;
        }
        Patch<PassageLine> patch = DiffUtils.diff(before.subList(start, oldEnd), after.subList(start, newEnd));
        for (AbstractDelta<PassageLine> delta : patch.getDeltas()) {
            int oldStart = start + delta.getSource().getPosition();
            int newStart = start + delta.getTarget().getPosition();
            stretch(
                    oldStart,
                    oldStart + delta.getSource().size(),
                    newStart,
                    newStart + delta.getTarget().size());
        }
    }

    /** What stands between two places in which the texts agree. */
    private void stretch(int oldStart, int oldEnd, int newStart, int newEnd) {
        boolean isPaired = oldEnd - oldStart <= LONGEST_STRETCH && newEnd - newStart <= LONGEST_STRETCH;
        int next = newStart;
        for (int old = oldStart; old < oldEnd; old++) {
            int match = isPaired ? match(before.get(old), next, newEnd) : -1;
            if (match < 0) {
                found.add(new Difference.OfPassage("removed", before.get(old).side(old, List.of()), null));
                continue;
            }
            addUpTo(next, match);
            found.add(changed(old, match));
            next = match + 1;
        }
        addUpTo(next, newEnd);
    }

    private void addUpTo(int from, int to) {
        for (int added = from; added < to; added++) {
            found.add(new Difference.OfPassage("added", null, after.get(added).side(added, List.of())));
        }
    }

    private int match(PassageLine old, int from, int to) {
        Set<String> words = words(old.text());
        for (int candidate = from; candidate < to; candidate++) {
            if (shared(words, words(after.get(candidate).text())) >= SHARED) {
                return candidate;
            }
        }
        return -1;
    }

    private Difference.OfPassage changed(int old, int now) {
        WordDifference words = withWords
                ? WordDifference.between(before.get(old).text(), after.get(now).text())
                : WordDifference.NONE;
        return new Difference.OfPassage(
                "changed",
                before.get(old).side(old, words.before()),
                after.get(now).side(now, words.after()));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(WordDifference.words(text));
    }

    /** Dice's coefficient. */
    private static double shared(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return some.isEmpty() && others.isEmpty() ? 1 : 2.0 * common / (some.size() + others.size());
    }
}
