package dev.communique.analysis.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;

/** A phrase word by word, by one walk over the postings of its words. */
final class PhrasePlaces implements Places {
    private final PostingsEnum[] words;
    /** Of each word, how far behind the first it stands. */
    private final int[] distances;

    /** Where the next phrase can begin, as each word sees it. */
    private int[] begins = new int[16];

    private PhrasePlaces(PostingsEnum[] words, int[] distances) {
        this.words = words;
        this.distances = distances;
    }

    /** For a phrase without slop that stands somewhere in the segment. */
    static PhrasePlaces of(PhraseQuery phrase, LeafReader segment) throws IOException {
        Term[] terms = phrase.getTerms();
        PostingsEnum[] words = new PostingsEnum[terms.length];
        for (int i = 0; i < terms.length; i++) {
            words[i] = segment.postings(terms[i], PostingsEnum.POSITIONS);
        }
        int first = phrase.getPositions()[0];
        return new PhrasePlaces(
                words,
                Arrays.stream(phrase.getPositions())
                        .map(position -> position - first)
                        .toArray());
    }

    @Override
    public void at(int document, Found found) throws IOException {
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            if (words[word].docID() < document) {
                words[word].advance(document);
            }
            count = word == 0 ? first(words[0]) : kept(words[word], distances[word], count);
        }
        int length = distances[distances.length - 1];
        for (int i = 0; i < count; i++) {
            found.place(begins[i], begins[i] + length);
        }
    }

    private int first(PostingsEnum word) throws IOException {
        int count = word.freq();
        if (begins.length < count) {
            begins = new int[2 * count];
        }
        for (int i = 0; i < count; i++) {
            begins[i] = word.nextPosition();
        }
        return count;
    }

    /** Keeps those of the beginnings that this word follows at its distance. */
    private int kept(PostingsEnum word, int distance, int count) throws IOException {
        int kept = 0;
        int at = 0;
        for (int left = word.freq(); left > 0 && at < count; left--) {
            int begin = word.nextPosition() - distance;
            while (at < count && begins[at] < begin) {
                at++;
            }
            if (at < count && begins[at] == begin) {
                begins[kept++] = begin;
                at++;
            }
        }
        return kept;
    }
}
