package dev.communique.analysis.language;

import dev.communique.analysis.language.QueryMark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a query into the pieces of Lucene's standard syntax, as far as themes have them. Lucene's own lexer cuts it
 * again; this one knows the place of each piece and says in words what a piece that is not offered is.
 */
final class QueryLexer {
    private static final Pattern CODE = Pattern.compile("[0-9a-fA-F]{4}");
    private static final String NOT_IN_WORDS = "!():^@<>=[]\"{}~/";

    private final QueryText text;
    private final String plain;
    private final List<QueryMark> marks = new ArrayList<>();
    private int at;

    private QueryLexer(QueryText text) {
        this.text = text;
        this.plain = text.plain();
    }

    static List<QueryMark> marks(QueryText text) {
        QueryLexer lexer = new QueryLexer(text);
        lexer.skipBlanks();
        while (lexer.at < lexer.plain.length()) {
            lexer.marks.add(lexer.mark());
            lexer.skipBlanks();
        }
        return List.copyOf(lexer.marks);
    }

    private QueryMark mark() {
        char c = plain.charAt(at);
        return switch (c) {
            case '"' -> quotation();
            case '(' -> sign(Kind.OPENING);
            case ')' -> sign(Kind.CLOSING);
            case ':' -> sign(Kind.COLON);
            case '@' -> sign(Kind.AT);
            case '~' -> sign(Kind.TILDE);
            case '!' -> sign(Kind.NOT);
            case '+' -> sign(Kind.PLUS);
            case '-' -> sign(Kind.MINUS);
            case '^' ->
                throw refused("Weights (^) order results by score; a theme only says what matches. Leave it out.");
            case '/' ->
                throw refused(
                        "A slash begins a regular expression, which themes do not have. Write a blank for it, or put the"
                                + " words in quotation marks.");
            case '[', ']', '{', '}' ->
                throw refused(
                        "Ranges in brackets are not part of the theme language. Put brackets that are meant literally"
                                + " in quotation marks.");
            case '<', '>', '=' ->
                throw refused("Comparisons (<, >, =) are not part of the theme language. A field is"
                        + " followed by a colon, as in exact:control.");
            default -> word();
        };
    }

    private QueryMark quotation() {
        int start = at;
        int end = start + 1;
        while (end < plain.length() && plain.charAt(end) != '"') {
            end += step(end);
        }
        if (end >= plain.length()) {
            throw refused("The quotation mark is not closed.");
        }
        at = end + 1;
        return new QueryMark(Kind.QUOTATION, start, at, plain.substring(start + 1, end));
    }

    private QueryMark sign(Kind kind) {
        at++;
        return new QueryMark(kind, at - 1, at, plain.substring(at - 1, at));
    }

    private QueryMark word() {
        int start = at;
        while (at < plain.length() && withinWord(plain.charAt(at))) {
            if (plain.charAt(at) == '\\' && at + 1 == plain.length()) {
                throw refused("The backslash at the end has nothing after it that it could make literal.");
            }
            at += step(at);
        }
        String image = plain.substring(start, at);
        return switch (image) {
            case "AND", "&&" -> new QueryMark(Kind.AND, start, at, image);
            case "OR", "||" -> new QueryMark(Kind.OR, start, at, image);
            case "NOT" -> new QueryMark(Kind.NOT, start, at, image);
            default ->
                image.equals("fn") && at < plain.length() && plain.charAt(at) == ':'
                        ? function(start)
                        : new QueryMark(Kind.WORD, start, at, image);
        };
    }

    private QueryMark function(int start) {
        at++;
        skipBlanks();
        int name = at;
        while (at < plain.length() && Character.isLetter(plain.charAt(at))) {
            at++;
        }
        return new QueryMark(Kind.FUNCTION, start, at, plain.substring(name, at));
    }

    /** The length of a character as it is written; {@code \\u} takes its code along. */
    private int step(int start) {
        if (plain.charAt(start) != '\\') {
            return 1;
        }
        if (plain.startsWith("u", start + 1)
                && !CODE.matcher(plain).region(start + 2, plain.length()).lookingAt()) {
            throw text.refused(start, "\\u must be followed by the four hexadecimal digits of a character.");
        }
        return 2;
    }

    private static boolean withinWord(char c) {
        return NOT_IN_WORDS.indexOf(c) < 0 && c != ' ';
    }

    private void skipBlanks() {
        while (at < plain.length() && plain.charAt(at) == ' ') {
            at++;
        }
    }

    private QueryRefusedException refused(String sentence) {
        return text.refused(at, sentence);
    }
}
