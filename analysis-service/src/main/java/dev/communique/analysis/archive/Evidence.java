package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** The spans of one query in the texts of one segment, which are asked for in ascending order. */
final class Evidence {
    /** @param in the documents in which it is evidence */
    private record Part(FixedBitSet in, Places places) {}

    private final List<Part> parts = new ArrayList<>();
    private final BinaryDocValues tables;
    private final WordTable table = new WordTable();

    /** @param ofTitles whether the titles' spans are wanted, rather than those of passages */
    Evidence(SegmentClauses clauses, Map<Clause.Leaf, Weight> weights, boolean ofTitles) throws IOException {
        LeafReader segment = clauses.segment().reader();
        tables = segment.getBinaryDocValues(PassageFields.WORDS);
        for (Map.Entry<Clause.Leaf, FixedBitSet> evident : clauses.evident().entrySet()) {
            Clause.Leaf leaf = evident.getKey();
            if (leaf.isOfTitle() == ofTitles
                    && evident.getValue().length() > 0
                    && SegmentClauses.next(evident.getValue(), 0) >= 0) {
                parts.add(new Part(evident.getValue(), places(leaf, weights.get(leaf), clauses)));
            }
        }
    }

    private static Places places(Clause.Leaf leaf, Weight weight, SegmentClauses clauses) throws IOException {
        LeafReader segment = clauses.segment().reader();
        Query query = leaf.query();
        if (query instanceof TermQuery word) {
            return TermPlaces.of(word.getTerm(), segment);
        }
        if (query instanceof MultiTermQuery open) {
            return TermPlaces.of(open, segment);
        }
        if (query instanceof PhraseQuery phrase && phrase.getSlop() == 0) {
            return PhrasePlaces.of(phrase, segment);
        }
        return new MatchPlaces(weight, clauses.segment());
    }

    /** Merged where they overlap; none for a text without evidence. */
    List<Span> of(int document) throws IOException {
        List<Span> spans = new ArrayList<>();
        boolean read = false;
        for (Part part : parts) {
            if (part.in.get(document)) {
                if (!read) {
                    tables.advanceExact(document);
                    table.read(tables.binaryValue());
                    read = true;
                }
                part.places.at(document, (first, last) -> spans.add(new Span(table.start(first), table.end(last))));
            }
        }
        return spans.size() < 2 ? List.copyOf(spans) : Span.merged(spans);
    }
}
