package dev.communique.ingest.reading;

import dev.communique.ingest.statement.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds stage directions, such as {@code (Laughter.)} or {@code （笑）}: brackets that tell what happened or how it was
 * spoken. What an editor puts in brackets, and what a speaker says in passing, is text.
 */
final class Directions {
    private static final int LONGEST = 120;
    private static final List<String> FIRST_PERSON = Words.list("first.person");
    private static final List<String> HAPPENED = Words.list("direction");

    private Directions() {}

    /** In order; a bracket within another belongs to it. */
    static List<Span> in(String text) {
        List<Span> spans = null;
        int from = 0;
        while (from < text.length()) {
            int open = open(text, from);
            if (open < 0) {
                break;
            }
            int close = text.indexOf(counterpart(text.charAt(open)), open + 1);
            if (close < 0) {
                from = open + 1;
                continue;
            }
            boolean within = close - open <= LONGEST;
            if (within && isDirection(text.substring(open + 1, close), isNote(text, open))) {
                spans = spans == null ? new ArrayList<>() : spans;
                spans.add(Span.inCodePoints(text, open, close + 1));
                from = close + 1;
            } else {
                from = open + 1;
            }
        }
        return spans == null ? List.of() : List.copyOf(spans);
    }

    // (Via interpreter) tells how it is spoken where it stands first; further on it may be what is spoken of.
    private static boolean isNote(String text, int open) {
        return open == 0 || text.charAt(open - 1) == ' ' && ".:".indexOf(text.charAt(Math.max(0, open - 2))) >= 0;
    }

    private static boolean isDirection(String inside, boolean first) {
        String lower = " " + inside.toLowerCase(Locale.ROOT).strip();
        boolean said = Words.anyIn(FIRST_PERSON, lower + " ");
        return !said && (Words.anyIn(HAPPENED, lower) || first && Words.anyIn(Words.NOTE, lower));
    }

    private static int open(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '（') {
                return i;
            }
        }
        return -1;
    }

    private static char counterpart(char open) {
        return switch (open) {
            case '(' -> ')';
            case '[' -> ']';
            default -> '）';
        };
    }
}
