package dev.communique.analysis.language;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.MinShouldMatchNode;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * From Lucene's syntax tree of a query to the query that is run. Where Lucene's own builder would silently run something
 * else than what stands there, the query is refused.
 */
final class QueryBuilder {
    private final QueryWords words;
    private final List<QueryMark> marks;
    private final Iterator<Integer> functions;

    /** @param functions the indexes of the marks of functions that stand in no other, in order */
    QueryBuilder(QueryWords words, List<QueryMark> marks, List<Integer> functions) {
        this.words = words;
        this.marks = marks;
        this.functions = functions.iterator();
    }

    Query build(QueryNode node) {
        if (node instanceof GroupQueryNode group) {
            return build(group.getChild());
        }
        if (node instanceof MinShouldMatchNode some) {
            return atLeast(some);
        }
        if (node instanceof AndQueryNode) {
            return combined(node, Occur.MUST);
        }
        if (node instanceof OrQueryNode || node instanceof BooleanQueryNode) {
            return combined(node, Occur.SHOULD);
        }
        if (node instanceof ModifierQueryNode required) {
            return build(required.getChild());
        }
        if (node instanceof SlopQueryNode near) {
            return words((FieldQueryNode) near.getChild(), near.getValue());
        }
        if (node instanceof FieldQueryNode word) {
            return words(word, 0);
        }
        if (node instanceof IntervalQueryNode interval) {
            return interval(interval.getField().toString());
        }
        throw words.refused(0, "The query holds something that is not part of the theme language.");
    }

    private Query combined(QueryNode node, Occur unmarked) {
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        for (QueryNode clause : clauses(node)) {
            combined.add(build(clause), occur(clause, unmarked));
        }
        BooleanQuery query = combined.build();
        if (query.clauses().stream().allMatch(BooleanClause::isProhibited)) {
            throw words.refused(
                    start(node),
                    "What only excludes matches nothing by itself. Say what is wanted too, and write the exclusion"
                            + " beside it: treaty AND NOT draft.");
        }
        return query.clauses().size() == 1 ? query.clauses().get(0).getQuery() : query;
    }

    /** Alternatives with and without OR between them are of one level, as they are to Lucene: {@code (a b OR c)@2}. */
    private List<QueryNode> clauses(QueryNode node) {
        if (node instanceof OrQueryNode) {
            return alternatives(node);
        }
        return node.getChildren().stream()
                .flatMap(child ->
                        !(node instanceof AndQueryNode) && child instanceof OrQueryNode
                                ? alternatives(child).stream()
                                : Stream.of(child))
                .toList();
    }

    private List<QueryNode> alternatives(QueryNode or) {
        for (QueryNode child : or.getChildren()) {
            if (occur(child, Occur.SHOULD) == Occur.MUST_NOT) {
                throw words.refused(
                        start(child), "OR NOT would match nearly every passage; write AND NOT, or leave it out.");
            }
        }
        return or.getChildren();
    }

    private static Occur occur(QueryNode node, Occur unmarked) {
        if (!(node instanceof ModifierQueryNode marked)) {
            return unmarked;
        }
        return switch (marked.getModifier()) {
            case MOD_NOT -> Occur.MUST_NOT;
            case MOD_REQ -> Occur.MUST;
            case MOD_NONE -> unmarked;
        };
    }

    private Query atLeast(MinShouldMatchNode some) {
        Query group = build(some.groupQueryNode);
        long alternatives = group instanceof BooleanQuery several
                ? several.clauses().stream()
                        .filter(clause -> clause.getOccur() == Occur.SHOULD)
                        .count()
                : 1;
        int wanted = some.minShouldMatch;
        if (wanted < 1 || wanted > alternatives) {
            throw words.refused(
                    start(some.groupQueryNode),
                    "@" + wanted + " can never be met: the group has " + alternatives
                            + (alternatives == 1 ? " alternative." : " alternatives."));
        }
        if (!(group instanceof BooleanQuery several)) {
            return group;
        }
        BooleanQuery.Builder atLeast = new BooleanQuery.Builder();
        several.clauses().forEach(atLeast::add);
        return atLeast.setMinimumNumberShouldMatch(wanted).build();
    }

    private Query words(FieldQueryNode node, int slop) {
        String field = node.getFieldAsString();
        List<WordPart> parts = node instanceof QuotedFieldQueryNode
                ? words.quoted(node.getText(), field, node.getBegin())
                : words.word(node.getText(), field, node.getBegin());
        if (parts.size() == 1) {
            WordPart word = parts.get(0);
            return word.open() ? word.words() : new TermQuery(new Term(field, word.term()));
        }
        if (parts.stream().anyMatch(WordPart::open)) {
            return new IntervalQuery(
                    field,
                    Intervals.phrase(parts.stream().map(WordPart::interval).toArray(IntervalsSource[]::new)));
        }
        return new PhraseQuery(slop, field, parts.stream().map(WordPart::term).toArray(String[]::new));
    }

    private Query interval(String field) {
        return new IntervalQuery(field, new IntervalReader(words, marks, field, functions.next()).read());
    }

    /** Where a clause begins, as well as the tree knows: at its first word. */
    private static int start(QueryNode node) {
        if (node instanceof FieldQueryNode word) {
            return word.getBegin();
        }
        List<QueryNode> children =
                node instanceof MinShouldMatchNode some ? List.of(some.groupQueryNode) : node.getChildren();
        return children == null || children.isEmpty() ? 0 : start(children.get(0));
    }
}
