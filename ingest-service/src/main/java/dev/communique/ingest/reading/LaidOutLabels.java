package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels that no colon sets apart: names alone in their line, printed bold or slanted before the speech, or parted from
 * it by a dash. One of them proves nothing. Where lines are begun alike through the whole text, and question words or
 * the same names come again in turn, that is how its turns are marked.
 */
final class LaidOutLabels {
    private static final int LEAST = 3;
    private static final int LEAST_AGAIN = 2;
    private static final int LONGEST_ALONE = 100;
    private static final int LONGEST_DASHED = 60;
    private static final String SENTENCE_MARKS = ".?!…,;。？！，；؟،";

    private final List<Paragraph> paragraphs;
    private final Label[] candidates;
    private final Map<String, List<Integer>> byPattern = new HashMap<>();
    private final Label[] found;

    private LaidOutLabels(List<Paragraph> paragraphs, Label[] candidates) {
        this.paragraphs = paragraphs;
        this.candidates = candidates;
        this.found = new Label[candidates.length];
    }

    /**
     * Adds the labels to the candidates.
     *
     * @param title as given or as the page has it, or null
     */
    static void label(List<Paragraph> paragraphs, Label[] candidates, String title) {
        new LaidOutLabels(paragraphs, candidates).label(title);
    }

    private void label(String title) {
        for (int i = 0; i < candidates.length; i++) {
            find(i);
        }
        byPattern.forEach((pattern, places) -> {
            places.removeIf(i -> !speaks(i));
            LaidOutDialogue dialogue =
                    new LaidOutDialogue(places.stream().map(i -> found[i]).toList());
            boolean marked = !pattern.equals("ALONE");
            if (places.size() >= LEAST && dialogue.isOne(marked)) {
                int first = places.stream()
                        .filter(i -> dialogue.isCertain(found[i], marked))
                        .findFirst()
                        .orElse(0);
                HeadNames head = new HeadNames(paragraphs, first, title);
                places.stream()
                        .filter(i -> i >= first && dialogue.takesPart(found[i], marked, head))
                        .forEach(i -> candidates[i] = found[i].asLaidOut());
            }
        });
    }

    // A line alone says who speaks below; below a heading of the next question stands another label.
    private boolean speaks(int i) {
        return found[i].form() != Form.ALONE
                || i + 1 < paragraphs.size() && (found[i + 1] == null || found[i + 1].form() != Form.ALONE);
    }

    private void find(int i) {
        Paragraph paragraph = paragraphs.get(i);
        Label candidate = candidates[i];
        boolean open = candidate == null || candidate.form() == Form.ALONE || endsLine(candidate, paragraph);
        Label label = open ? behindNothing(paragraph) : null;
        String pattern = "ALONE";
        if (label != null) {
            pattern += style(label, paragraph);
        } else if (isSetOffBefore(candidate, paragraph)) {
            label = setOff(paragraph);
            pattern = "SET OFF";
        } else if (open || candidate.form() == Form.WEAK || candidate.name().contains("- ")) {
            label = beforeDash(paragraph.text());
            pattern = "DASH";
        }
        if (label != null) {
            found[i] = label;
            byPattern.computeIfAbsent(pattern, key -> new ArrayList<>()).add(i);
        }
    }

    // <b>Ada Quill</b> To be clear: …
    private static boolean isSetOffBefore(Label candidate, Paragraph paragraph) {
        boolean before = paragraph.bold() > 0 && !paragraph.allBold();
        return before
                && (candidate == null
                        || candidate.form() == Form.COLON && candidate.textStart() > paragraph.bold() + 2);
    }

    private static Label setOff(Paragraph paragraph) {
        String printed = paragraph.text().substring(0, paragraph.bold()).strip();
        int end = printed.length();
        while (end > 0 && "-–—.:".indexOf(printed.charAt(end - 1)) >= 0) {
            end--; // <b>ADA QUILL-</b> …
        }
        return end == 0 ? null : LabelName.read(printed.substring(0, end), Form.WEAK, paragraph.bold());
    }

    private static boolean endsLine(Label label, Paragraph paragraph) {
        return label.textStart() >= paragraph.text().length();
    }

    private static String style(Label label, Paragraph paragraph) {
        return paragraph.heading() ? " HEADING" : paragraph.allBold() ? " BOLD" : label.capitals() ? " CAPITALS" : "";
    }

    private static Label behindNothing(Paragraph paragraph) {
        String text = paragraph.text();
        int end = text.length();
        boolean direction = text.endsWith(".)");
        if (end > LONGEST_ALONE || direction || SENTENCE_MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            return null;
        }
        boolean colon = text.endsWith(":") || text.endsWith("：");
        return LabelName.read(colon ? text.substring(0, end - 1) : text, Form.ALONE, end);
    }

    // A. Quill — …, Quill. – …
    private static Label beforeDash(String text) {
        int end = Math.min(text.length() - 1, LONGEST_DASHED);
        for (int i = 2; i < end; i++) {
            char c = text.charAt(i);
            boolean dash = "-–—".indexOf(c) >= 0 && text.charAt(i + 1) == ' ';
            boolean glued = dash && NameText.isCapitals(text.substring(0, i)); // ADA QUILL- …
            if (dash && (glued || " .".indexOf(text.charAt(i - 1)) >= 0)) {
                int name =
                        text.charAt(i - 1) == '.' || i > 2 && text.charAt(i - 2) == '.' ? text.lastIndexOf('.', i) : i;
                return LabelName.read(text.substring(0, name), Form.WEAK, i + 2);
            }
            if (",?!:;«“\"(".indexOf(c) >= 0) {
                return null;
            }
        }
        return null;
    }
}
