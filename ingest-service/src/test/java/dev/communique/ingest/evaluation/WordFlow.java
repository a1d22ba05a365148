package dev.communique.ingest.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;

/** Which words of a statement its passages lack, and which runs of words they have besides. */
final class WordFlow implements CommandVisitor<String> {
    /** Fewer words in a row than these are a coincidence. */
    static final int LEAST_RUN = 3;

    private final List<String> lost = new ArrayList<>();
    private final List<List<String>> additions = new ArrayList<>();
    private boolean inAddition;

    private WordFlow() {}

    static WordFlow between(List<String> statement, List<String> passages) {
        WordFlow flow = new WordFlow();
        new SequencesComparator<>(statement, passages).getScript().visit(flow);
        return flow;
    }

    List<String> lost() {
        return lost;
    }

    /** How many words of this string came through: it whole, or its longest run of {@link #LEAST_RUN} words or more. */
    int letThrough(List<String> boilerplate) {
        int most = 0;
        for (List<String> addition : additions) {
            most = Math.max(most, longestRun(boilerplate, addition));
        }
        return most >= Math.min(LEAST_RUN, boilerplate.size()) ? most : 0;
    }

    private static int longestRun(List<String> one, List<String> other) {
        int longest = 0;
        int[] before = new int[other.size() + 1];
        for (String word : one) {
            int[] here = new int[other.size() + 1];
            for (int j = 0; j < other.size(); j++) {
                here[j + 1] = word.equals(other.get(j)) ? before[j] + 1 : 0;
                longest = Math.max(longest, here[j + 1]);
            }
            before = here;
        }
        return longest;
    }

    @Override
    public void visitInsertCommand(String word) {
        if (!inAddition) {
            additions.add(new ArrayList<>());
            inAddition = true;
        }
        additions.get(additions.size() - 1).add(word);
    }

    @Override
    public void visitKeepCommand(String word) {
        inAddition = false;
    }

    @Override
    public void visitDeleteCommand(String word) {
        lost.add(word);
    }
}
