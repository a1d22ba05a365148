package dev.communique.analysis.language;

import dev.communique.analysis.language.QueryMark.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.flexible.standard.parser.EscapeQuerySyntaxImpl;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;

/**
 * Reads an interval function, {@code fn:ordered(…)} and the like. It is read here and not taken from Lucene's syntax
 * tree because a wildcard in a function must look among words, not among stems, and because that tree keeps no places.
 */
final class IntervalReader {
    private final QueryWords words;
    private final List<QueryMark> marks;
    private final String field;
    private int next;

    /** @param function the index of the function's mark */
    IntervalReader(QueryWords words, List<QueryMark> marks, String field, int function) {
        this.words = words;
        this.marks = marks;
        this.field = field;
        this.next = function;
    }

    /** A function, a quotation or a word, and no more. */
    IntervalsSource read() {
        QueryMark mark = marks.get(next++);
        return switch (mark.kind()) {
            case FUNCTION -> function(mark);
            case QUOTATION -> phrase(words.quoted(unescaped(mark), field, mark.start()));
            case WORD -> phrase(words.word(unescaped(mark), field, mark.start()));
            default -> throw words.refused(mark.start(), "A word, a quotation or a function must stand here.");
        };
    }

    private IntervalsSource function(QueryMark function) {
        next++;
        IntervalFunction kind = IntervalFunction.named(function.image()).orElseThrow();
        List<IntervalsSource> sources = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (char argument : kind.arguments().toCharArray()) {
            if (marks.get(next).is(Kind.CLOSING)) {
                throw misused(function, kind);
            }
            switch (argument) {
                case 'n' -> numbers.add(number(function, kind));
                case 's' -> sources.add(read());
                default -> {
                    while (!marks.get(next).is(Kind.CLOSING)) {
                        sources.add(read());
                    }
                }
            }
        }
        if (!marks.get(next++).is(Kind.CLOSING)) {
            throw misused(function, kind);
        }
        return made(function, kind, sources, numbers);
    }

    private IntervalsSource made(
            QueryMark function, IntervalFunction kind, List<IntervalsSource> sources, List<Integer> numbers) {
        IntervalsSource[] given = sources.toArray(IntervalsSource[]::new);
        boolean never = switch (kind) {
            case AT_LEAST -> numbers.get(0) > given.length || numbers.get(0) == 0;
            case MAX_WIDTH -> numbers.get(0) < given[0].minExtent();
            default -> false;
        };
        if (never) {
            throw words.refused(
                    function.start(),
                    "This can never match: " + numbers.get(0) + " of fn:" + function.image()
                            + " does not fit what stands after it.");
        }
        return kind.of(given, numbers);
    }

    private int number(QueryMark function, IntervalFunction kind) {
        QueryMark mark = marks.get(next++);
        if (!mark.image().matches("[0-9]{1,9}")) {
            throw misused(function, kind);
        }
        int number = Integer.parseInt(mark.image());
        if (number > QueryBounds.INTERVAL) {
            throw words.refused(mark.start(), "A number in a function is at most " + QueryBounds.INTERVAL + ".");
        }
        return number;
    }

    private QueryRefusedException misused(QueryMark function, IntervalFunction kind) {
        return words.refused(
                function.start(),
                "fn:" + function.image() + " is written fn:" + function.image() + "(" + kind.usage() + ").");
    }

    private static IntervalsSource phrase(List<WordPart> parts) {
        return parts.size() == 1
                ? parts.get(0).interval()
                : Intervals.phrase(parts.stream().map(WordPart::interval).toArray(IntervalsSource[]::new));
    }

    private CharSequence unescaped(QueryMark mark) {
        try {
            return EscapeQuerySyntaxImpl.discardEscapeChar(mark.image());
        } catch (ParseException e) {
            throw new IllegalStateException("the lexer lets no such escape pass", e);
        }
    }
}
