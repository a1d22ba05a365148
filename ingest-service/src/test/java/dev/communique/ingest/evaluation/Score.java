package dev.communique.ingest.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was right in one file or in several. */
final class Score {
    private final Map<Measure, Share> shares = new EnumMap<>(Measure.class);
    private final List<Mistake> mistakes = new ArrayList<>();
    private int files;
    private int turns;
    private int extraTurns;

    void add(Measure measure, boolean right) {
        shares.merge(measure, Share.NONE.plus(right), Share::plus);
    }

    void add(Measure measure, Share share) {
        shares.merge(measure, share, Share::plus);
    }

    void add(Mistake mistake) {
        mistakes.add(mistake);
    }

    void addFile() {
        files++;
    }

    void addTurns(int labelled, int extra) {
        turns += labelled;
        extraTurns += extra;
    }

    void add(Score other) {
        other.shares.forEach(this::add);
        mistakes.addAll(other.mistakes);
        files += other.files;
        turns += other.turns;
        extraTurns += other.extraTurns;
    }

    Share of(Measure measure) {
        return shares.getOrDefault(measure, Share.NONE);
    }

    int files() {
        return files;
    }

    /** Labelled ones. */
    int turns() {
        return turns;
    }

    /** Turns that were read and that no label claims. */
    int extraTurns() {
        return extraTurns;
    }

    List<Mistake> mistakes() {
        return Collections.unmodifiableList(mistakes);
    }
}
