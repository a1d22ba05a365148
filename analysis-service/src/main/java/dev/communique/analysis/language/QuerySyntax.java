package dev.communique.analysis.language;

import dev.communique.analysis.language.QueryMark.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds what stands in a query's way before it is parsed, so that the writer is told in words and at the place. What is
 * left for Lucene's parser to refuse is rare; nothing that passes here nests deeper than {@link QueryBounds#DEPTH}.
 */
final class QuerySyntax {
    private static final int DIGITS = 4;

    private final QueryText text;
    private final List<QueryMark> marks;
    private final List<String> fields;
    private final Deque<QueryMark> open = new ArrayDeque<>();
    private final List<Integer> functions = new ArrayList<>();

    private QuerySyntax(QueryText text, List<QueryMark> marks, List<String> fields) {
        this.text = text;
        this.marks = marks;
        this.fields = fields;
    }

    /** The indexes of the marks of functions that stand in no other function, in order. */
    static List<Integer> functions(QueryText text, List<QueryMark> marks, List<String> fields) {
        QuerySyntax syntax = new QuerySyntax(text, marks, fields);
        syntax.check();
        return List.copyOf(syntax.functions);
    }

    private void check() {
        for (int i = 0; i < marks.size(); i++) {
            check(i);
        }
        if (!open.isEmpty()) {
            throw refused(open.peek(), "This parenthesis is not closed.");
        }
        if (!marks.isEmpty() && marks.get(marks.size() - 1).operator()) {
            throw lone(marks.get(marks.size() - 1), "after");
        }
    }

    private void check(int i) {
        QueryMark mark = marks.get(i);
        switch (mark.kind()) {
            case AND, OR -> checkJoin(mark, i);
            case NOT, PLUS, MINUS -> checkModifier(mark, i);
            case OPENING -> checkOpening(mark, i);
            case CLOSING -> checkClosing(mark, i);
            case COLON -> checkField(mark, i);
            case AT -> checkMinimum(mark, i);
            case TILDE -> checkSlop(mark, i);
            case FUNCTION -> checkFunction(mark, i);
            case WORD -> checkWord(mark, i);
            case QUOTATION -> {}
        }
    }

    private void checkJoin(QueryMark mark, int i) {
        if (withinFunction()) {
            throw refused(
                    mark,
                    "Between the parentheses of a function stand words, quotations and functions only; for"
                            + " alternatives write fn:or(one another).");
        }
        if (first(i) || marks.get(i - 1).operator()) {
            throw lone(mark, "before");
        }
    }

    private void checkModifier(QueryMark mark, int i) {
        if (withinFunction()) {
            throw refused(
                    mark,
                    "Between the parentheses of a function nothing can be required or excluded; write"
                            + " fn:notContaining(…) or put the function itself after NOT.");
        }
        if (i > 0 && marks.get(i - 1).modifies()) {
            throw refused(mark, "Two signs for one clause: write one of NOT, + and -.");
        }
        boolean sign = !mark.is(Kind.NOT);
        boolean apart = i + 1 < marks.size() && marks.get(i + 1).start() > mark.end();
        if (sign && apart) {
            throw refused(
                    mark,
                    "\"" + mark.image() + "\" stands directly before the clause it is for. A dash between"
                            + " two words is left out, or the words are put in quotation marks.");
        }
    }

    private void checkOpening(QueryMark mark, int i) {
        boolean function = i > 0 && marks.get(i - 1).is(Kind.FUNCTION);
        if (withinFunction() && !function) {
            throw refused(mark, "Between the parentheses of a function there are no further groups, only functions.");
        }
        open.push(function ? marks.get(i - 1) : mark);
        if (open.size() > QueryBounds.DEPTH) {
            throw refused(mark, "Parentheses are nested deeper than " + QueryBounds.DEPTH + ".");
        }
    }

    private void checkClosing(QueryMark mark, int i) {
        if (open.isEmpty()) {
            throw refused(mark, "This parenthesis closes none.");
        }
        if (marks.get(i - 1).is(Kind.OPENING)) {
            throw refused(mark, "There is nothing between the parentheses.");
        }
        if (marks.get(i - 1).operator()) {
            throw lone(marks.get(i - 1), "after");
        }
        open.pop();
    }

    private void checkField(QueryMark mark, int i) {
        QueryMark field = i == 0 ? mark : marks.get(i - 1);
        if (!field.is(Kind.WORD)) {
            throw refused(mark, "A colon stands after the name of a field: " + known() + ".");
        }
        if (withinFunction()) {
            throw refused(field, "A field stands before the whole function, as in exact:fn:ordered(one another).");
        }
        if (field.image().equals("*")) {
            throw refused(field, "*:* matches every passage; a theme must say what it is about.");
        }
        if (!fields.contains(field.image())) {
            throw refused(
                    field,
                    "There is no field \"" + field.image() + "\"; there are " + known()
                            + ". A colon that is meant literally is put in quotation marks.");
        }
        if (i + 1 == marks.size() || !startsClause(marks.get(i + 1))) {
            throw refused(mark, "After \"" + field.image() + ":\" a word, a quotation or a parenthesis must follow.");
        }
    }

    private void checkMinimum(QueryMark mark, int i) {
        boolean group = i > 0 && marks.get(i - 1).is(Kind.CLOSING) && !withinFunction();
        if (!group || !numberFollows(i)) {
            throw refused(mark, "@ stands after a group and says how many of it must be there: (one two three)@2.");
        }
    }

    private void checkSlop(QueryMark mark, int i) {
        if (i > 0 && marks.get(i - 1).is(Kind.WORD)) {
            throw refused(
                    mark,
                    "Words of similar spelling (~) are not part of the theme language; use a wildcard, as in"
                            + " denuclear*.");
        }
        if (i == 0 || !marks.get(i - 1).is(Kind.QUOTATION) || withinFunction() || !numberFollows(i)) {
            throw refused(mark, "~ stands after a quotation and says how far its words may be apart: \"one two\"~3.");
        }
        int slop = Integer.parseInt(marks.get(i + 1).image());
        if (slop > QueryBounds.SLOP) {
            throw refused(
                    mark, "The words of a phrase may be at most " + QueryBounds.SLOP + " apart, not " + slop + ".");
        }
    }

    private void checkFunction(QueryMark mark, int i) {
        if (IntervalFunction.named(mark.image()).isEmpty()) {
            throw refused(
                    mark, "There is no function fn:" + mark.image() + "; there are " + IntervalFunction.names() + ".");
        }
        if (i + 1 == marks.size() || !marks.get(i + 1).is(Kind.OPENING)) {
            throw refused(mark, "After fn:" + mark.image() + " its parentheses must follow.");
        }
        if (!withinFunction()) {
            functions.add(i);
        }
    }

    private void checkWord(QueryMark mark, int i) {
        char first = mark.image().charAt(0);
        boolean field = i + 1 < marks.size() && marks.get(i + 1).is(Kind.COLON);
        if (!field && mark.image().length() > 1 && (first == '\'' || first == '\u2018')) {
            throw refused(mark, "A phrase stands in double quotation marks: \"arms control\".");
        }
        if (mark.image().length() > 1
                && (Character.getType(first) == Character.DASH_PUNCTUATION || first == '\u2212')) {
            throw refused(mark, "This dash is not the sign that excludes; write a plain - or NOT before the word.");
        }
    }

    private boolean numberFollows(int i) {
        return i + 1 < marks.size() && marks.get(i + 1).image().matches("[0-9]{1," + DIGITS + "}");
    }

    private static boolean startsClause(QueryMark mark) {
        return mark.is(Kind.WORD) || mark.is(Kind.QUOTATION) || mark.is(Kind.OPENING) || mark.is(Kind.FUNCTION);
    }

    private boolean first(int i) {
        return i == 0 || marks.get(i - 1).is(Kind.OPENING);
    }

    private boolean withinFunction() {
        return !open.isEmpty() && open.peek().is(Kind.FUNCTION);
    }

    private String known() {
        return String.join(", ", fields);
    }

    private QueryRefusedException lone(QueryMark operator, String where) {
        return refused(
                operator,
                operator.image() + " has nothing " + where + " it. Operators are AND, OR, NOT, + and -;"
                        + " a word that is spelt like one is put in quotation marks.");
    }

    private QueryRefusedException refused(QueryMark mark, String sentence) {
        return text.refused(mark.start(), sentence);
    }
}
