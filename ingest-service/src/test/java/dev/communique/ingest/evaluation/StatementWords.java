package dev.communique.ingest.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The words of the labelled turns, as a file shows them. */
final class StatementWords {
    private final List<String> shown;
    private final List<String> words = new ArrayList<>();
    private final List<LabelledTurn> missing = new ArrayList<>();

    private StatementWords(List<String> shown) {
        this.shown = shown;
    }

    /** @param shown the words of everything that can be read in the file */
    static StatementWords of(List<String> shown, List<LabelledTurn> turns, List<String> boilerplate) {
        StatementWords statement = new StatementWords(shown);
        statement.collect(turns);
        boilerplate.forEach(statement::leaveOut);
        return statement;
    }

    List<String> words() {
        return words;
    }

    /** Labelled turns whose first or last words do not stand in the file where they should. */
    List<LabelledTurn> missing() {
        return missing;
    }

    private void collect(List<LabelledTurn> turns) {
        int from = 0;
        for (LabelledTurn turn : turns) {
            if (turn.first() == null || turn.last() == null) {
                continue;
            }
            List<String> first = TextWords.of(turn.first());
            List<String> last = TextWords.of(turn.last());
            int start = TextWords.find(shown, first, from);
            int end = start < 0 ? -1 : end(start, first.size(), last);
            if (end < 0) {
                missing.add(turn);
            } else {
                words.addAll(shown.subList(start, end));
                from = end;
            }
        }
    }

    /** The last words may share words with the first ones, and never end before them. */
    private int end(int start, int first, List<String> last) {
        int at = TextWords.find(shown, last, Math.max(start, start + first - last.size()));
        return at < 0 ? -1 : at + last.size();
    }

    private void leaveOut(String boilerplate) {
        List<String> phrase = TextWords.of(boilerplate);
        if (phrase.size() < WordFlow.LEAST_RUN) {
            return;
        }
        for (int at = TextWords.find(words, phrase, 0); at >= 0; at = TextWords.find(words, phrase, at)) {
            words.subList(at, at + phrase.size()).clear();
        }
    }
}
