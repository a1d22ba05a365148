package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Newspapers mark each turn of an interview with a dash and name nobody. It is a dialogue only where dashes alternate
 * between question and answer; a list with dashes is none.
 */
final class DashDialogue {
    private static final int LEAST = 4;

    private DashDialogue() {}

    /** Changes the candidates where no word labels anybody, and the paragraphs with a dash ask and answer in turn. */
    static void label(List<Paragraph> paragraphs, Label[] candidates) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i] != null && !candidates[i].named()) {
                return;
            }
            if (start(paragraphs.get(i).text()) > 0) {
                turns.add(i);
            }
        }
        if (turns.size() < LEAST || !alternates(paragraphs, turns)) {
            return;
        }
        LabelWord word = LabelWord.QUESTION;
        for (int i : turns) {
            candidates[i] = Label.unprinted(word, start(paragraphs.get(i).text()));
            word = word == LabelWord.QUESTION ? LabelWord.ANSWER : LabelWord.QUESTION;
        }
    }

    private static boolean alternates(List<Paragraph> paragraphs, List<Integer> turns) {
        int asking = 0;
        int answering = 0;
        for (int k = 0; k < turns.size(); k++) {
            boolean question = paragraphs.get(turns.get(k)).text().indexOf('?') > 0;
            asking += question && k % 2 == 0 ? 1 : 0;
            answering += question && k % 2 == 1 ? 1 : 0;
        }
        int questions = (turns.size() + 1) / 2;
        return asking * 3 >= questions * 2 && answering * 3 <= turns.size() / 2;
    }

    /** Where the speech begins behind the dash; 0 where none stands first. */
    private static int start(String text) {
        boolean dash = text.length() > 2 && "—–-".indexOf(text.charAt(0)) >= 0;
        boolean apart = dash && (text.charAt(0) == '—' || text.charAt(1) == ' ');
        int start = apart ? 1 : 0;
        while (start > 0 && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }
}
