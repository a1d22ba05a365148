package dev.communique.analysis.match;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** From a Lucene query to a clause; what is not a combination is an atom. */
final class ClauseReader {
    private final AtomTable atoms;

    ClauseReader(AtomTable atoms) {
        this.atoms = atoms;
    }

    Clause read(Query query) {
        if (query instanceof BooleanQuery combination) {
            return combined(new Clause.Combination(
                    readAll(combination, Occur.MUST, Occur.FILTER),
                    readAll(combination, Occur.SHOULD),
                    readAll(combination, Occur.MUST_NOT),
                    combination.getMinimumNumberShouldMatch()));
        }
        if (query instanceof BoostQuery boosted) {
            return read(boosted.getQuery());
        }
        if (query instanceof MatchAllDocsQuery) {
            return Clause.Constant.EVERYTHING;
        }
        if (query instanceof MatchNoDocsQuery) {
            return Clause.Constant.NOTHING;
        }
        if (query instanceof PhraseQuery phrase && phrase.getTerms().length < 2) {
            return phrase.getTerms().length == 0
                    ? Clause.Constant.NOTHING
                    : new Clause.Leaf(atoms.number(new TermQuery(phrase.getTerms()[0])));
        }
        return new Clause.Leaf(atoms.number(query));
    }

    private static Clause combined(Clause.Combination combination) {
        boolean onlyOptional = combination.required().length == 0 && combination.forbidden().length == 0;
        return onlyOptional
                        && combination.least() <= 1
                        && Arrays.stream(combination.optional()).allMatch(Clause.Leaf.class::isInstance)
                ? new Clause.Any(Arrays.stream(combination.optional())
                        .mapToInt(leaf -> ((Clause.Leaf) leaf).atom())
                        .toArray())
                : combination;
    }

    private Clause[] readAll(BooleanQuery combination, Occur... occurs) {
        List<Occur> wanted = List.of(occurs);
        return combination.clauses().stream()
                .filter(clause -> wanted.contains(clause.getOccur()))
                .map(clause -> read(clause.getQuery()))
                .toArray(Clause[]::new);
    }
}
