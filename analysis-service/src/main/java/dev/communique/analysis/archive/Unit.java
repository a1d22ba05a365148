package dev.communique.analysis.archive;

import dev.communique.analysis.theme.Scope;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * What a query has to fit as a whole, seen in one segment: each document belongs to one unit, which is named by its first
 * document. The documents of a statement lie one behind the other, so a unit is a run of them.
 */
final class Unit {
    private final NumericDocValues distances;

    private Unit(NumericDocValues distances) {
        this.distances = distances;
    }

    /** For documents that are asked for in ascending order. */
    static Unit of(Scope scope, LeafReader segment) throws IOException {
        return new Unit(
                switch (scope) {
                    case PASSAGE -> null;
                    case TURN -> segment.getNumericDocValues(PassageFields.IN_TURN);
                    case STATEMENT -> segment.getNumericDocValues(PassageFields.IN_STATEMENT);
                });
    }

    int first(int document) throws IOException {
        return distances != null && distances.advanceExact(document)
                ? document - (int) distances.longValue()
                : document;
    }
}
