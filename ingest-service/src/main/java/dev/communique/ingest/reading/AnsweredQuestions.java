package dev.communique.ingest.reading;

import java.util.List;

/**
 * Minutes that mark answers only: {@code 答：} below a question that nothing marks. The paragraph right above such an
 * answer, with a question mark in it, is what was asked.
 */
final class AnsweredQuestions {
    private AnsweredQuestions() {}

    /** Changes the candidates where words for an answer stand, and none for a question. */
    static void label(List<Paragraph> paragraphs, Label[] candidates) {
        int answers = 0;
        for (Label candidate : candidates) {
            if (candidate != null && candidate.word() == LabelWord.QUESTION) {
                return;
            }
            answers += answers(candidate) ? 1 : 0;
        }
        for (int i = 1; i < candidates.length && answers > 0; i++) {
            String above = paragraphs.get(i - 1).text();
            boolean asks = above.indexOf('?') >= 0 || above.indexOf('？') >= 0 || above.indexOf('؟') >= 0;
            if (answers(candidates[i]) && candidates[i - 1] == null && asks) {
                candidates[i - 1] = Label.unprinted(LabelWord.QUESTION, 0);
            }
        }
    }

    private static boolean answers(Label label) {
        return label != null
                && label.word() == LabelWord.ANSWER
                && label.printed() != null
                && label.form() != Label.Form.WEAK;
    }
}
