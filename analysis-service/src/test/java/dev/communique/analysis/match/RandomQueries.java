package dev.communique.analysis.match;

import dev.communique.analysis.language.WordForms;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Every kind of query, over so few words that many match. */
final class RandomQueries {
    private final WordForms forms;
    private final Arbitrary<String> words;

    RandomQueries(String language, List<String> words) {
        this.forms = WordForms.in(language).orElseThrow();
        this.words = Arbitraries.of(
                words.stream().filter(word -> forms.of(word).isPresent()).toList());
    }

    Arbitrary<Query> any() {
        return combined(3);
    }

    private Arbitrary<Query> combined(int depth) {
        Arbitrary<Query> leaf = leaf();
        return depth == 0
                ? leaf
                : Arbitraries.frequencyOf(Tuple.of(3, leaf), Tuple.of(2, combination(combined(depth - 1))));
    }

    private Arbitrary<Query> combination(Arbitrary<Query> part) {
        Arbitrary<Occur> occur =
                Arbitraries.frequency(Tuple.of(4, Occur.SHOULD), Tuple.of(3, Occur.MUST), Tuple.of(1, Occur.MUST_NOT));
        return Combinators.combine(
                        Combinators.combine(part, occur)
                                .as(Part::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(2, 2), Tuple.of(1, 3)))
                .as(RandomQueries::combination);
    }

    private static Query combination(List<Part> parts, int least) {
        BooleanQuery.Builder combination = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        parts.forEach(part -> combination.add(part.query, part.occur));
        return combination.build();
    }

    private Arbitrary<Query> leaf() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, term().map(TermQuery::new)),
                Tuple.of(6, phrase()),
                Tuple.of(3, open()),
                Tuple.of(4, interval()),
                Tuple.of(1, term().map(term -> new BoostQuery(new TermQuery(term), 2))),
                Tuple.of(1, Arbitraries.create(MatchAllDocsQuery::new)));
    }

    private Arbitrary<Field> field() {
        return Arbitraries.of(Field.class);
    }

    private Arbitrary<Term> term() {
        return Combinators.combine(field(), words).as(this::term);
    }

    private Term term(Field field, String word) {
        return new Term(field.inQueries(), forms.of(word).orElseThrow().of(field.inQueries()));
    }

    /** With gaps, with slop, with words that stand twice. */
    private Arbitrary<Query> phrase() {
        Arbitrary<List<Integer>> steps =
                Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(1, 2)).list().ofSize(4);
        return Combinators.combine(
                        field(), words.list().ofMinSize(1).ofMaxSize(4), steps, Arbitraries.of(0, 0, 0, 1, 2, 3, 5))
                .as((field, terms, gaps, slop) -> {
                    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
                    int position = 0;
                    for (int i = 0; i < terms.size(); i++) {
                        phrase.add(term(field, terms.get(i)), position);
                        position += gaps.get(i);
                    }
                    return phrase.build();
                });
    }

    private Arbitrary<Query> open() {
        return Combinators.combine(
                        term(),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 4))
                .as((term, kind, length) -> open(term, kind, cut(term.text(), length)));
    }

    private static Query open(Term term, int kind, String beginning) {
        return switch (kind) {
            case 0, 1 -> new PrefixQuery(new Term(term.field(), beginning));
            case 2 -> new WildcardQuery(new Term(term.field(), beginning + "*" + last(term.text())));
            case 3 -> new WildcardQuery(new Term(term.field(), "?" + term.text().substring(1)));
            case 4 -> new RegexpQuery(new Term(term.field(), "[a-zа-я]{1,3}"));
            default -> new FuzzyQuery(term, 1);
        };
    }

    private static String cut(String text, int codePoints) {
        int length = Math.min(codePoints, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static String last(String text) {
        return text.substring(text.offsetByCodePoints(text.length(), -1));
    }

    private Arbitrary<Query> interval() {
        return Combinators.combine(
                        field(), words.list().ofSize(4), Arbitraries.integers().between(0, 11))
                .as((field, terms, kind) -> {
                    IntervalsSource[] sources = IntStream.range(0, 4)
                            .mapToObj(i ->
                                    Intervals.term(term(field, terms.get(i)).text()))
                            .toArray(IntervalsSource[]::new);
                    return new IntervalQuery(
                            field.inQueries(),
                            interval(
                                    sources, kind, cut(term(field, terms.get(3)).text(), 2)));
                });
    }

    private static IntervalsSource interval(IntervalsSource[] of, int kind, String beginning) {
        return switch (kind) {
            case 0 -> Intervals.ordered(of[0], of[1]);
            case 1 -> Intervals.unordered(of[0], of[1], of[2]);
            case 2 -> Intervals.maxgaps(2, Intervals.unordered(of[0], of[1]));
            case 3 -> Intervals.maxwidth(5, Intervals.ordered(of[0], Intervals.or(of[1], of[2])));
            case 4 -> Intervals.atLeast(2, of[0], of[1], of[2]);
            case 5 -> Intervals.notContaining(Intervals.ordered(of[0], of[1]), of[2]);
            case 6 -> Intervals.notWithin(of[0], 2, of[1]);
            case 7 -> Intervals.containing(Intervals.unordered(of[0], of[1]), of[2]);
            case 8 -> Intervals.before(of[0], Intervals.or(of[1], of[2], of[3]));
            case 9 -> Intervals.phrase(of[0], Intervals.extend(of[1], 1, 1));
            case 10 -> Intervals.ordered(of[0], Intervals.prefix(new BytesRef(beginning)));
            default -> Intervals.within(of[0], 3, Intervals.or(of[1], of[2]));
        };
    }

    private record Part(Query query, Occur occur) {}
}
