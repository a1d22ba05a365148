package dev.communique.ingest.reading;

import java.util.List;

/**
 * Newspapers print the questions of an interview bold, slanted or as headings, and name nobody: whoever reads tells
 * questions and answers apart by print. What is printed so and ends a sentence is asked, from the first that ends in a
 * question mark on; what is printed plainly below it answers.
 */
final class BoldQuestions {
    private static final int LEAST = 2;
    private static final String SENTENCE_ENDS = ".?!…。？！؟";
    private static final String QUESTION_MARKS = "?？؟";

    private BoldQuestions() {}

    /** Changes the candidates where no label asks, and at least two paragraphs set off from the others do. */
    static void label(List<Paragraph> paragraphs, Label[] candidates) {
        int questions = 0;
        int first = -1;
        for (int i = 0; i + 1 < candidates.length; i++) {
            if (candidates[i] != null && !candidates[i].named()) {
                return;
            }
            boolean asks = isSetOff(paragraphs.get(i)) && endsIn(QUESTION_MARKS, paragraphs.get(i));
            first = asks && first < 0 ? i : first;
            questions += asks && !isSetOff(paragraphs.get(i + 1)) ? 1 : 0;
        }
        if (questions < LEAST) {
            return;
        }
        for (int i = first; i < candidates.length; i++) {
            if (!isSetOff(paragraphs.get(i))) {
                continue;
            }
            int answer = i + 1;
            while (answer < candidates.length && isSetOff(paragraphs.get(answer))) {
                answer++;
            }
            if (answer < candidates.length && endsIn(SENTENCE_ENDS, paragraphs.get(answer - 1))) {
                candidates[i] = Label.unprinted(LabelWord.QUESTION, 0);
                candidates[answer] = Label.unprinted(LabelWord.ANSWER, 0);
            }
            i = answer;
        }
    }

    private static boolean isSetOff(Paragraph paragraph) {
        return paragraph.allBold() || paragraph.heading();
    }

    private static boolean endsIn(String marks, Paragraph paragraph) {
        return marks.indexOf(paragraph.text().charAt(paragraph.text().length() - 1)) >= 0;
    }
}
