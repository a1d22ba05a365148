package dev.communique.analysis.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What one theme took and left of the labelled texts. */
final class Measure {
    private final List<LabelledText> wronglyTaken = new ArrayList<>();
    private final List<LabelledText> wronglyLeft = new ArrayList<>();
    private int rightlyTaken;

    void note(LabelledText text, boolean expected, boolean taken) {
        if (taken && expected) {
            rightlyTaken++;
        } else if (taken) {
            wronglyTaken.add(text);
        } else if (expected) {
            wronglyLeft.add(text);
        }
    }

    /** 1 where nothing was taken. */
    double precision() {
        return share(rightlyTaken, rightlyTaken + wronglyTaken.size());
    }

    /** 1 where nothing was to be taken. */
    double recall() {
        return share(rightlyTaken, support());
    }

    /** The harmonic mean of both. */
    double f1() {
        return share(2 * rightlyTaken, 2 * rightlyTaken + wronglyTaken.size() + wronglyLeft.size());
    }

    /** How many texts have a label. */
    int support() {
        return rightlyTaken + wronglyLeft.size();
    }

    List<LabelledText> wronglyTaken() {
        return List.copyOf(wronglyTaken);
    }

    List<LabelledText> wronglyLeft() {
        return List.copyOf(wronglyLeft);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
