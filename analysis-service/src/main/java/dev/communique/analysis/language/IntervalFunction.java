package dev.communique.analysis.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** The interval functions of Lucene's standard syntax; its fuzzy term is the one that is not offered. */
enum IntervalFunction {
    AFTER("after", "ss", (given, n) -> Intervals.after(given[0], given[1])),
    AT_LEAST("atLeast", "n+", (given, n) -> Intervals.atLeast(n.get(0), given)),
    BEFORE("before", "ss", (given, n) -> Intervals.before(given[0], given[1])),
    CONTAINED_BY("containedBy", "ss", (given, n) -> Intervals.containedBy(given[0], given[1])),
    CONTAINING("containing", "ss", (given, n) -> Intervals.containing(given[0], given[1])),
    EXTEND("extend", "snn", (given, n) -> Intervals.extend(given[0], n.get(0), n.get(1))),
    MAX_GAPS("maxgaps", "ns", (given, n) -> Intervals.maxgaps(n.get(0), given[0])),
    MAX_WIDTH("maxwidth", "ns", (given, n) -> Intervals.maxwidth(n.get(0), given[0])),
    NON_OVERLAPPING("nonOverlapping", "ss", (given, n) -> Intervals.nonOverlapping(given[0], given[1])),
    NOT_CONTAINED_BY("notContainedBy", "ss", (given, n) -> Intervals.notContainedBy(given[0], given[1])),
    NOT_CONTAINING("notContaining", "ss", (given, n) -> Intervals.notContaining(given[0], given[1])),
    NOT_WITHIN("notWithin", "sns", (given, n) -> Intervals.notWithin(given[0], n.get(0), given[1])),
    OR("or", "+", (given, n) -> Intervals.or(given)),
    ORDERED("ordered", "+", (given, n) -> Intervals.ordered(given)),
    OVERLAPPING("overlapping", "ss", (given, n) -> Intervals.overlapping(given[0], given[1])),
    PHRASE("phrase", "+", (given, n) -> Intervals.phrase(given)),
    UNORDERED("unordered", "+", (given, n) -> Intervals.unordered(given)),
    UNORDERED_NO_OVERLAPS("unorderedNoOverlaps", "ss", (given, n) -> Intervals.unorderedNoOverlaps(given[0], given[1])),
    WILDCARD("wildcard", "s", (given, n) -> given[0]),
    WITHIN("within", "sns", (given, n) -> Intervals.within(given[0], n.get(0), given[1]));

    private final String spelling;
    private final String arguments;
    private final BiFunction<IntervalsSource[], List<Integer>, IntervalsSource> made;

    /** @param arguments {@code s} something sought, {@code n} a number, {@code +} one or more that are sought */
    IntervalFunction(
            String spelling, String arguments, BiFunction<IntervalsSource[], List<Integer>, IntervalsSource> made) {
        this.spelling = spelling;
        this.arguments = arguments;
        this.made = made;
    }

    /** Written as Lucene writes it or in small letters. */
    static Optional<IntervalFunction> named(String name) {
        return Stream.of(values())
                .filter(function -> function.spelling.equals(name)
                        || function.spelling.toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    static String names() {
        return Stream.of(values()).map(function -> function.spelling).collect(Collectors.joining(", "));
    }

    String arguments() {
        return arguments;
    }

    String usage() {
        return arguments
                .chars()
                .mapToObj(argument -> argument == 'n' ? "number" : argument == 's' ? "words" : "words words …")
                .collect(Collectors.joining(" "));
    }

    IntervalsSource of(IntervalsSource[] given, List<Integer> numbers) {
        return made.apply(given, numbers);
    }
}
