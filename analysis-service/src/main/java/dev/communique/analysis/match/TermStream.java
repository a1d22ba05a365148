package dev.communique.analysis.match;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms of one field of a passage for Lucene, with code points for offsets. */
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PassageTerms passage;
    private final int field;
    private final int[] positions;
    private int next;

    private TermStream(PassageTerms passage, int field, int[] positions) {
        this.passage = passage;
        this.field = field;
        this.positions = positions;
    }

    static TermStream ofAll(PassageTerms passage, int field) {
        int[] positions = new int[passage.length()];
        Arrays.setAll(positions, position -> position);
        return new TermStream(passage, field, positions);
    }

    /** @param terms of any field, of which those of this one count */
    static TermStream of(PassageTerms passage, int field, int[] terms) {
        int[] positions = new int[passage.length()];
        int count = 0;
        for (int term : terms) {
            for (int at = passage.first(term);
                    at >= 0 && passage.term(field, at) == term;
                    at = passage.next(field, at)) {
                positions[count++] = at;
            }
        }
        int[] found = Arrays.copyOf(positions, count);
        Arrays.sort(found);
        return new TermStream(passage, field, found);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == positions.length) {
            return false;
        }
        int position = positions[next];
        term.append(passage.text(passage.term(field, position)));
        offset.setOffset(passage.start(position), passage.end(position));
        increment.setPositionIncrement(next == 0 ? position + 1 : position - positions[next - 1]);
        next++;
        return true;
    }
}
