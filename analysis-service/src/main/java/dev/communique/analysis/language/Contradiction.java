package dev.communique.analysis.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds that a query excludes what it requires. What it finds can never match; it does not find every such query, for
 * that would be the satisfiability problem.
 */
final class Contradiction {
    private final Map<Term, List<Term>> implied = new HashMap<>();
    private final WordForms forms;

    private Contradiction(WordForms forms) {
        this.forms = forms;
    }

    /** Why a query can never match, as a sentence. */
    static Optional<String> in(Query query, WordForms forms) {
        return new Contradiction(forms).impossible(query, Set.of())
                ? Optional.of("The query can never match: it excludes what it requires.")
                : Optional.empty();
    }

    private boolean impossible(Query query, Set<Query> excluded) {
        if (!(query instanceof BooleanQuery several)) {
            return excluded.stream().anyMatch(gone -> implies(query, gone));
        }
        Set<Query> gone = new HashSet<>(excluded);
        clauses(several, Occur.MUST_NOT).forEach(clause -> gone.addAll(alternatives(clause)));
        boolean required = clauses(several, Occur.MUST).stream().anyMatch(clause -> impossible(clause, gone));
        List<Query> options = clauses(several, Occur.SHOULD);
        boolean optional = clauses(several, Occur.MUST).isEmpty();
        int wanted = Math.max(several.getMinimumNumberShouldMatch(), optional ? 1 : 0);
        long possible =
                options.stream().filter(clause -> !impossible(clause, gone)).count();
        return required || possible < wanted;
    }

    private static List<Query> clauses(BooleanQuery query, Occur occur) {
        return query.clauses().stream()
                .filter(clause -> clause.getOccur() == occur)
                .map(BooleanClause::getQuery)
                .toList();
    }

    /** What is excluded each by itself when a clause is: all of a disjunction. */
    private static List<Query> alternatives(Query query) {
        boolean disjunction = query instanceof BooleanQuery several
                && several.getMinimumNumberShouldMatch() <= 1
                && several.clauses().stream().map(BooleanClause::getOccur).allMatch(Occur.SHOULD::equals);
        return disjunction
                ? ((BooleanQuery) query)
                        .clauses().stream()
                                .flatMap(clause -> alternatives(clause.getQuery()).stream())
                                .toList()
                : List.of(query);
    }

    private boolean implies(Query found, Query gone) {
        if (found.equals(gone)) {
            return true;
        }
        Stream<Term> terms = found instanceof TermQuery word
                ? Stream.of(word.getTerm())
                : found instanceof PhraseQuery phrase ? Stream.of(phrase.getTerms()) : Stream.of();
        return terms.flatMap(term -> implied.computeIfAbsent(term, this::with).stream())
                .anyMatch(term -> holds(gone, term));
    }

    private static boolean holds(Query gone, Term term) {
        return gone instanceof TermQuery word && word.getTerm().equals(term)
                || gone instanceof PrefixQuery prefix
                        && prefix.getPrefix().field().equals(term.field())
                        && term.text().startsWith(prefix.getPrefix().text());
    }

    /** A term and those that every word with it has in the other fields. */
    private List<Term> with(Term term) {
        boolean word =
                term.field().equals(PassageAnalyzers.EXACT) || term.field().equals(PassageAnalyzers.CASED);
        return word
                ? forms.of(term.text()).stream()
                        .flatMap(terms -> Stream.of(
                                term,
                                new Term(PassageAnalyzers.EXACT, terms.exact()),
                                new Term(PassageAnalyzers.TEXT, terms.text())))
                        .toList()
                : List.of(term);
    }
}
