package dev.communique.analysis.archive;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;

/** Whatever Lucene finds, asked passage by passage: some ten microseconds each. */
final class MatchPlaces implements Places {
    private final Weight weight;
    private final LeafReaderContext segment;

    MatchPlaces(Weight weight, LeafReaderContext segment) {
        this.weight = weight;
        this.segment = segment;
    }

    @Override
    public void at(int document, Found found) throws IOException {
        Matches matches = weight.matches(segment, document);
        if (matches == null) {
            return;
        }
        for (String field : matches) {
            MatchesIterator places = matches.getMatches(field);
            while (places != null && places.next()) {
                found.place(places.startPosition(), places.endPosition());
            }
        }
    }
}
