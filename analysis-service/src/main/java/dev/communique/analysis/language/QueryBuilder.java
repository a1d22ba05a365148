package dev.communique.analysis.language;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.MinShouldMatchNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** From the syntax tree of a query to the query that is run. */
final class QueryBuilder {
    private final WordForms forms;
    private final List<String> fields;
    private final String written;

    QueryBuilder(WordForms forms, List<String> fields, String written) {
        this.forms = forms;
        this.fields = fields;
        this.written = written;
    }

    Query build(QueryNode node) {
        if (node instanceof GroupQueryNode group) {
            return build(group.getChild());
        }
        if (node instanceof MinShouldMatchNode some) {
            return atLeast(some.minShouldMatch, build(some.groupQueryNode));
        }
        if (node instanceof ModifierQueryNode modifier) {
            return combined(List.of(modifier), Occur.SHOULD);
        }
        if (node instanceof AndQueryNode) {
            return combined(node.getChildren(), Occur.MUST);
        }
        if (node instanceof OrQueryNode || node instanceof BooleanQueryNode) {
            return combined(node.getChildren(), Occur.SHOULD);
        }
        if (node instanceof SlopQueryNode near) {
            return phrase((FieldQueryNode) near.getChild(), near.getValue());
        }
        if (node instanceof FieldQueryNode word) {
            return phrase(word, 0);
        }
        if (node instanceof IntervalQueryNode interval) {
            interval.setAnalyzer(PassageAnalyzers.of(forms.language()).orElseThrow());
            return interval.getQuery();
        }
        throw refused("This is not part of the theme language.", QueryRefusedException.NOWHERE);
    }

    private Query combined(List<QueryNode> nodes, Occur unmarked) {
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        boolean excludes = true;
        for (QueryNode node : nodes) {
            Occur occur = unmarked;
            QueryNode clause = node;
            if (node instanceof ModifierQueryNode modifier) {
                clause = modifier.getChild();
                occur = switch (modifier.getModifier()) {
                    case MOD_NOT -> Occur.MUST_NOT;
                    case MOD_REQ -> Occur.MUST;
                    case MOD_NONE -> unmarked;
                };
            }
            excludes &= occur == Occur.MUST_NOT;
            combined.add(build(clause), occur);
        }
        if (excludes) {
            throw refused("A query that only excludes matches nothing.", QueryRefusedException.NOWHERE);
        }
        return combined.build();
    }

    private static Query atLeast(int number, Query group) {
        BooleanQuery.Builder atLeast = new BooleanQuery.Builder();
        ((BooleanQuery) group).clauses().forEach(atLeast::add);
        return atLeast.setMinimumNumberShouldMatch(number).build();
    }

    private Query phrase(FieldQueryNode node, int slop) {
        String field = node.getFieldAsString();
        if (!fields.contains(field)) {
            throw refused("There is no field " + field + ".", position(node));
        }
        String text = node.getTextAsString();
        int star = text.indexOf('*');
        if (star >= 0 || text.indexOf('?') >= 0) {
            String open = field.equals(PassageAnalyzers.TEXT) ? PassageAnalyzers.EXACT : field;
            String folded = Letters.withoutMarks(Letters.plain(text));
            return star == text.length() - 1
                    ? new PrefixQuery(new Term(open, folded.substring(0, folded.length() - 1)))
                    : new WildcardQuery(new Term(open, folded));
        }
        List<String> terms = terms(text, field);
        if (terms.isEmpty()) {
            throw refused("There is no word here to look for.", position(node));
        }
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.get(0)))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    private List<String> terms(String text, String field) {
        WordCutter cutter = new WordCutter();
        List<String> terms = new ArrayList<>();
        cutter.cut(text);
        while (cutter.next()) {
            forms.of(text.substring(cutter.start(), cutter.end())).ifPresent(found -> terms.add(found.of(field)));
        }
        return terms;
    }

    private int position(FieldQueryNode node) {
        return written.codePointCount(0, Math.min(node.getBegin(), written.length()));
    }

    private static QueryRefusedException refused(String sentence, int position) {
        return new QueryRefusedException(sentence, position);
    }
}
