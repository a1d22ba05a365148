package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether a paragraph starts like a label: {@code name [, role] [(note)] separator}. It looks at the first
 * {@value #LOOKED_AT} characters only, and is generous; {@link Labels} decides.
 */
final class LabelGrammar {
    private static final int LOOKED_AT = 170;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ALONE = 60;
    // [00:12:10] Ada Quill: …, as recordings are written down
    private static final Pattern TIME =
            Pattern.compile("[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?\\s+(?=\\p{Lu}|\\p{Lo})");

    private LabelGrammar() {}

    /** The label that the paragraph may start with, or null. */
    static Label parse(Paragraph paragraph) {
        String text = paragraph.text();
        int start = afterNumber(text);
        if (start < text.length() && text.charAt(start) == '【') {
            return brackets(text, start);
        }
        if (start < text.length() && text.charAt(start) == '(') {
            return asker(text, start);
        }
        Label glued = glued(text, start);
        Label label = glued == null ? apart(text, start) : glued;
        if (label == null) {
            return alone(paragraph);
        }
        boolean setOff = paragraph.bold() >= label.name().length() && paragraph.bold() <= label.textStart() + 1;
        return setOff ? label.asSetOff() : label;
    }

    private static Label apart(String text, int start) {
        Label weak = weak(text, start);
        Label colon = weak == null || weak.name().length() == 1 ? colon(text, start) : null;
        return weak == null || colon != null && colon.hasInitials() ? colon : weak;
    }

    // Printed collections number the questions: [12.] Q. Mr. President …
    private static int afterNumber(String text) {
        char first = text.charAt(0);
        boolean time = (first == '[' || first == '(' || first >= '0' && first <= '9') && text.indexOf(':') > 0;
        Matcher clock = time ? TIME.matcher(text) : null;
        if (clock != null && clock.lookingAt()) {
            return clock.end();
        }
        if (first != '[') {
            return 0;
        }
        int close = text.indexOf(']');
        if (close < 2 || close > 6 || !Character.isLetterOrDigit(text.charAt(1))) {
            return 0;
        }
        int start = close + 1;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private static Label brackets(String text, int start) {
        int close = text.indexOf('】', start);
        if (close < 0 || close - start > LONGEST_NAME) {
            return null;
        }
        return LabelName.read(text.substring(start + 1, close), Form.BRACKETS, close + 1);
    }

    // (Ivo Landt, North Daily): What about the talks?
    private static Label asker(String text, int start) {
        int close = text.indexOf("):", start);
        if (close < 0 || close - start > LONGEST_NAME) {
            return null;
        }
        Label named = LabelName.read(text.substring(start + 1, close), Form.COLON, close + 2);
        return named == null || !named.named() || named.role() == null || named.hasOffice() ? null : Label.asked(named);
    }

    // Portavoz.- Sí, …: no sentence has a full stop and a dash together, but a town before news has: Vantar.- …
    private static Label glued(String text, int start) {
        int end = Math.min(text.length() - 2, start + LONGEST_NAME);
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && "-–—".indexOf(text.charAt(i + 1)) >= 0 && !Character.isDigit(text.charAt(i + 2))) {
                Label label = LabelName.read(text.substring(start, i), Form.COLON, i + 2);
                return label == null || label.named() && !label.hasTitle() ? label : label.asLaidOut();
            }
            if (":?!;,。，«“\"".indexOf(c) >= 0) {
                return null;
            }
        }
        return null;
    }

    private static Label colon(String text, int start) {
        int end = Math.min(text.length(), start + LOOKED_AT);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '[' && i > start) {
                int close = text.indexOf(']', i);
                i = close < 0 || close >= end ? i : close;
                continue;
            }
            boolean clock = c == ':' && i > start && i + 1 < end && isDigit(text, i - 1) && isDigit(text, i + 1);
            if ((c == ':' || c == '：') && !clock) {
                Label label = LabelName.read(text.substring(start, i), Form.COLON, i + 1);
                return label != null && isSeparator(text, i, label) ? label : null;
            }
            if (c == '?' || c == '!' || c == '。' || c == '，' || c == '«' || c == '“' || c == '"' || c == ';') {
                return null;
            }
        }
        return null;
    }

    private static boolean isDigit(String text, int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    // 11:27, 3:16, http://x and SC/15000:1 are no labels; a question word may be glued to what follows.
    private static boolean isSeparator(String text, int colon, Label label) {
        if (colon + 1 == text.length() || text.charAt(colon) == '：') {
            return true;
        }
        char next = text.charAt(colon + 1);
        return next == ' '
                || label.word() != LabelWord.NAME && !Character.isDigit(next) && next != '/'
                || next == '“'
                || next == '«'
                || next == '"'
                || next == '–'
                || next == '—'
                || next == '(';
    }

    // Q and spaces, Q., Q - ; R - ; THE PRESIDENT. with a dot.
    private static Label weak(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && end - start < 3) {
            end++;
        }
        if (end == start + 1 && end + 1 < text.length()) {
            LabelWord word = LabelWord.of(text.substring(start, end).toLowerCase(Locale.ROOT));
            if (word != LabelWord.NAME && Character.isUpperCase(text.charAt(start))) {
                return letter(text, start, word);
            }
        }
        int dash = dash(text, start);
        if (dash > 0) {
            Label label = LabelName.read(text.substring(start, dash), Form.WEAK, textBehindDash(text, dash));
            boolean marked = label != null && (label.capitals() || !label.named() || label.hasHonorific());
            return marked && (!label.named() || label.hasTitle() || label.name().indexOf(' ') > 0) ? label : null;
        }
        int word = wordEnd(text, start);
        if (word > 0) {
            LabelWord meaning = LabelWord.of(text.substring(start, word).toLowerCase(Locale.ROOT));
            boolean asksOrAnswers = meaning == LabelWord.QUESTION || meaning == LabelWord.ANSWER;
            if (asksOrAnswers) {
                return new Label(
                        text.substring(start, word), null, null, meaning, Form.WEAK, textBehindDash(text, word));
            }
        }
        int dot = text.indexOf(". ", start + 4);
        if (dot > 0 && dot - start <= 40 && isCapitals(text, start, dot)) {
            Label label = LabelName.read(text.substring(start, dot), Form.WEAK, dot + 1);
            return label != null && (label.hasTitle() || label.hasHonorific()) ? label : null;
        }
        return null;
    }

    // Pregunta. …; Respuesta.- …; Question – …
    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean word = end - start > 3 && end + 2 < text.length() && Character.isUpperCase(text.charAt(start));
        boolean ends = word
                && (text.startsWith(". ", end)
                        || text.startsWith(".-", end)
                        || text.startsWith(".–", end)
                        || text.charAt(end) == ' ' && "-–—".indexOf(text.charAt(end + 1)) >= 0);
        return ends ? end : -1;
    }

    // MINISTER ADA QUILL - …; PREGUNTA.- …
    private static int dash(String text, int start) {
        int end = Math.min(text.length() - 2, start + LONGEST_NAME);
        int space = text.indexOf(' ', start);
        boolean honorific = space > start
                && space - start < 6
                && Words.HONORIFIC.contains(Words.plain(text.substring(start, space)));
        for (int i = start + 3; i < end; i++) {
            boolean apart =
                    text.charAt(i) == ' ' && "-–—".indexOf(text.charAt(i + 1)) >= 0 && text.charAt(i + 2) == ' ';
            if (apart || text.startsWith(".-", i) || text.startsWith(".–", i)) {
                return i;
            }
            if (Character.isLowerCase(text.charAt(i)) && !honorific) {
                return -1;
            }
        }
        return -1;
    }

    private static int textBehindDash(String text, int dash) {
        int i = dash + 2;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static Label letter(String text, int start, LabelWord word) {
        int i = start + 1;
        boolean dot = text.charAt(i) == '.';
        i += dot ? 1 : 0;
        int spaces = i;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i == spaces || i == text.length()) {
            return null;
        }
        boolean dash = "-–—".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length() && text.charAt(i + 1) == ' ';
        // An article (A lot of …) stands before a space just as an answer's A does.
        if (!dot && !dash && text.charAt(start) != 'Q') {
            return null;
        }
        boolean certain = dash || dot && text.charAt(start) == 'Q' && asks(text, i);
        Label letter = new Label(
                text.substring(start, start + 1), null, null, word, certain ? Form.COLON : Form.WEAK, dash ? i + 1 : i);
        Label named = dot ? colon(text, i) : null; // Q. Ivo Landt, Nordblatt: …
        boolean asker =
                named != null && named.named() && named.personLike() && (named.role() != null || named.hasHonorific());
        return asker ? letter.withAsker(named) : letter;
    }

    // Q. [inaudible] and Q. What …? need no other Q to prove them; Q. Marr spoke of peace does.
    private static boolean asks(String text, int start) {
        return text.charAt(start) == '[' || text.charAt(start) == '(' || text.endsWith("?");
    }

    private static boolean isCapitals(String text, int start, int end) {
        boolean letters = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) && !NameText.isGaelic(text, i)) {
                return false;
            }
            letters |= Character.isUpperCase(c);
        }
        return letters;
    }

    private static Label alone(Paragraph paragraph) {
        String text = paragraph.text();
        if (text.length() > LONGEST_ALONE || ".?!…؟。？！".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return null;
        }
        Label label = LabelName.read(text, Form.ALONE, text.length());
        boolean marked = label != null
                && (label.word() == LabelWord.QUESTION && text.length() > 1
                        || label.role() != null
                        || paragraph.allBold());
        return marked ? label : null;
    }
}
