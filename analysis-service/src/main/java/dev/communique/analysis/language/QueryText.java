package dev.communique.analysis.language;

/**
 * A query as it was typed and as it is read: quotation marks of any language as {@code "}, wide parentheses and blanks
 * as plain ones, marks of writing direction at the edge of a word as blanks. Character for character, so that a place
 * in the one is the same place in the other.
 */
final class QueryText {
    private static final String OPENING = "\"＂«„“‟〝『「";
    private static final String CLOSING = "»”〞』」";

    private final String typed;
    private final char[] plain;
    private final StringBuilder quotations = new StringBuilder();

    QueryText(String typed) {
        this.typed = typed;
        this.plain = typed.toCharArray();
        boolean escaped = false;
        for (int i = 0; i < plain.length; i++) {
            plain[i] = escaped ? plain[i] : plain(i);
            escaped = !escaped && plain[i] == '\\';
        }
    }

    String plain() {
        return new String(plain);
    }

    QueryRefusedException refused(int at, String sentence) {
        return new QueryRefusedException(sentence, CodePointOffsets.at(typed, Math.min(at, typed.length())));
    }

    private char plain(int at) {
        char c = typed.charAt(at);
        if (!quotations.isEmpty()) {
            return quoted(c);
        }
        if (opens(c) || closes(c)) {
            quotations.append(c);
            return '"';
        }
        return switch (c) {
            case '（' -> '(';
            case '）' -> ')';
            default -> blank(at) ? ' ' : c;
        };
    }

    /** A quotation within a quotation is punctuation; a closing mark of another kind closes too. */
    private char quoted(char c) {
        int innermost = quotations.length() - 1;
        if (pair(quotations.charAt(innermost), c) || closes(c) && !opens(c)) {
            quotations.setLength(innermost);
            return quotations.isEmpty() ? '"' : ' ';
        }
        if (c == '"') {
            quotations.setLength(0);
            return c;
        }
        if (opens(c)) {
            quotations.append(c);
            return ' ';
        }
        return c;
    }

    private static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    private static boolean closes(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    private static boolean pair(char opening, char closing) {
        return switch (opening) {
            case '«' -> closing == '»';
            case '»' -> closing == '«';
            case '„' -> closing == '“' || closing == '”';
            case '“', '‟', '”' -> closing == '”';
            case '〝' -> closing == '〞';
            case '『' -> closing == '』';
            case '「' -> closing == '」';
            default -> closing == '"' || closing == '＂';
        };
    }

    private boolean blank(int at) {
        char c = typed.charAt(at);
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || unseen(c) && (!withinWord(at - 1) || !withinWord(at + 1));
    }

    private boolean withinWord(int at) {
        return at >= 0
                && at < typed.length()
                && (Character.isLetterOrDigit(typed.charAt(at)) || Character.isSurrogate(typed.charAt(at)));
    }

    private static boolean unseen(char c) {
        return c == '\uFEFF'
                || c == '\u061C'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069';
    }
}
