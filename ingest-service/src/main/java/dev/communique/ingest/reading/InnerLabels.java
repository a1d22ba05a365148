package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts paragraphs in which a second speaker begins: {@code Question: Who pays? Ada Quill: Both.} Only labels that open
 * paragraphs elsewhere, question words among them, part one, and only behind a whole sentence that is not quoted.
 */
final class InnerLabels {
    private static final int LONGEST = 60;
    private static final int LEAST = 2;
    private static final String SENTENCE_ENDS = ".?!…。？！؟)）”»";

    private final Map<String, Integer> opening = new HashMap<>();
    private int words;

    private final HeadNames head;

    private InnerLabels(List<Paragraph> paragraphs, String title) {
        head = new HeadNames(paragraphs, paragraphs.size(), title);
        for (Paragraph paragraph : paragraphs) {
            int colon = colon(paragraph.text(), 0);
            Label label = colon < 0 || colon > LONGEST ? null : label(paragraph.text(), 0, colon);
            if (label != null) {
                opening.merge(paragraph.text().substring(0, colon), 1, Integer::sum);
                words += label.named() ? 0 : 1;
            }
        }
    }

    /** The same list where no paragraph holds two speakers. */
    static List<Paragraph> parted(List<Paragraph> paragraphs, String title) {
        if (paragraphs.stream().noneMatch(paragraph -> mayHoldTwo(paragraph.text()))) {
            return paragraphs;
        }
        InnerLabels labels = new InnerLabels(paragraphs, title);
        if (labels.opening.isEmpty()) {
            return paragraphs;
        }
        List<Paragraph> parted = new ArrayList<>(paragraphs.size());
        paragraphs.forEach(paragraph -> labels.part(paragraph, parted));
        return parted;
    }

    // Cheap, since nearly every text is asked.
    private static boolean mayHoldTwo(String text) {
        int first = colon(text, 0);
        for (int colon = first < 0 ? -1 : colon(text, first + 1); colon > 0; colon = colon(text, colon + 1)) {
            int start = sentenceStart(text, first, colon);
            if (start > first + 1 && isName(text.charAt(start))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(char first) {
        return Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER;
    }

    private void part(Paragraph paragraph, List<Paragraph> parted) {
        String text = paragraph.text();
        int from = 0;
        boolean labelled = false;
        for (int colon = colon(text, 0); colon > 0; colon = colon(text, colon + 1)) {
            int start = sentenceStart(text, from, colon);
            labelled |= start == from && from == 0 && opening.containsKey(text.substring(0, colon));
            if (start > from && labelled && opens(text, start, colon) && !isQuoted(text, from, start)) {
                parted.add(new Paragraph(text.substring(from, start).strip(), from == 0 ? paragraph.bold() : 0, false));
                from = start;
            }
        }
        parted.add(from == 0 ? paragraph : Paragraph.plain(text.substring(from)));
    }

    private static int colon(String text, int from) {
        int colon = text.indexOf(':', from);
        int wide = text.indexOf('：', from);
        return colon < 0 || wide >= 0 && wide < colon ? wide : colon;
    }

    private boolean opens(String text, int start, int colon) {
        Label label = label(text, start, colon);
        if (label == null || !label.named()) {
            return label != null && words >= LEAST;
        }
        boolean known = opening.containsKey(text.substring(start, colon)) || words >= LEAST && head.names(label);
        return label.personLike() && known;
    }

    private static Label label(String text, int start, int colon) {
        Label label = LabelGrammar.parse(Paragraph.plain(text.substring(start, Math.min(text.length(), colon + 2))));
        return label == null || label.form() != Form.COLON || label.textStart() != colon - start + 1 ? null : label;
    }

    /** Behind the last sentence before the colon; -1 where the name would be too long. */
    private static int sentenceStart(String text, int from, int colon) {
        int least = Math.max(from, colon - LONGEST);
        for (int i = colon - 1; i > least; i--) {
            boolean ends = text.charAt(i) == ' ' && SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0;
            boolean initial = ends && i > 1 && text.charAt(i - 1) == '.' && Character.isUpperCase(text.charAt(i - 2));
            boolean title = ends && Words.HONORIFIC.contains(Words.plain(lastWord(text, i)));
            if (ends && !initial && !title) {
                return i + 1;
            }
            boolean wide = "。？！".indexOf(text.charAt(i)) >= 0;
            if (wide) {
                return i + 1;
            }
        }
        return least == from ? from : -1;
    }

    private static String lastWord(String text, int end) {
        return text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
    }

    private static boolean isQuoted(String text, int from, int to) {
        int open = 0;
        int straight = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            open += "“«„「".indexOf(c) >= 0 ? 1 : "”»」".indexOf(c) >= 0 ? -1 : 0;
            straight += c == '"' ? 1 : 0;
        }
        return open > 0 || straight % 2 == 1;
    }
}
