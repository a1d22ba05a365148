package dev.communique.analysis.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;

/** Any of some terms, by one walk over their postings. */
final class TermPlaces implements Places {
    private final PriorityQueue<PostingsEnum> ahead;

    private TermPlaces(Collection<PostingsEnum> postings) throws IOException {
        ahead = new PriorityQueue<>(Math.max(1, postings.size()), Comparator.comparingInt(PostingsEnum::docID));
        ahead.addAll(postings);
    }

    static TermPlaces of(Term term, LeafReader segment) throws IOException {
        PostingsEnum postings = segment.postings(term, PostingsEnum.POSITIONS);
        return new TermPlaces(postings == null ? List.of() : List.of(postings));
    }

    /** All terms of the segment that begin so, or fit the pattern. */
    static TermPlaces of(MultiTermQuery open, LeafReader segment) throws IOException {
        List<PostingsEnum> postings = new ArrayList<>();
        Terms terms = segment.terms(open.getField());
        if (terms != null) {
            TermsEnum fitting = open.getTermsEnum(terms);
            while (fitting.next() != null) {
                postings.add(fitting.postings(null, PostingsEnum.POSITIONS));
            }
        }
        return new TermPlaces(postings);
    }

    @Override
    public void at(int document, Found found) throws IOException {
        while (!ahead.isEmpty() && ahead.peek().docID() < document) {
            PostingsEnum behind = ahead.poll();
            behind.advance(document);
            ahead.add(behind);
        }
        while (!ahead.isEmpty() && ahead.peek().docID() == document) {
            PostingsEnum here = ahead.poll();
            for (int left = here.freq(); left > 0; left--) {
                int position = here.nextPosition();
                found.place(position, position);
            }
            here.nextDoc();
            ahead.add(here);
        }
    }
}
