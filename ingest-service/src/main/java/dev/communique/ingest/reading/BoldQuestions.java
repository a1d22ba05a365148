package dev.communique.ingest.reading;

import java.util.List;

/** Newspapers print the questions of an interview bold and name nobody: each such paragraph is labelled as a question. */
final class BoldQuestions {
    private static final int LEAST = 2;

    private BoldQuestions() {}

    /** Changes the candidates where no label asks, and at least two bold paragraphs do. */
    static void label(List<Paragraph> paragraphs, Label[] candidates) {
        int questions = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i] != null && !candidates[i].named()) {
                return;
            }
            questions += asks(paragraphs.get(i)) ? 1 : 0;
        }
        for (int i = 0; i < candidates.length && questions >= LEAST; i++) {
            if (asks(paragraphs.get(i))) {
                candidates[i] = Label.unprinted(LabelWord.QUESTION, 0);
            }
        }
    }

    private static boolean asks(Paragraph paragraph) {
        boolean marked = paragraph.text().endsWith("?") || paragraph.text().endsWith("？");
        return marked && paragraph.allBold() && !paragraph.heading();
    }
}
