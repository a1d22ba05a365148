package dev.communique.analysis.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** The passages of some findings that are counted, segment by segment. */
final class CountedPassages {
    private final Findings findings;
    private final List<FixedBitSet> counted;

    private CountedPassages(Findings findings, List<FixedBitSet> counted) {
        this.findings = findings;
        this.counted = counted;
    }

    /** All but what says the same as another statement that is counted. */
    static CountedPassages of(Findings findings, Repeats repeats) throws IOException {
        List<FixedBitSet> counted = new ArrayList<>();
        for (Findings.InSegment segment : findings.segments()) {
            FixedBitSet bits = segment.found().clone();
            bits.andNot(repeats.in(segment.segment()));
            counted.add(bits);
        }
        return new CountedPassages(findings, counted);
    }

    /** Those that others of the same index lack. */
    CountedPassages without(CountedPassages others) {
        List<FixedBitSet> left = new ArrayList<>();
        for (int segment = 0; segment < counted.size(); segment++) {
            FixedBitSet bits = counted.get(segment).clone();
            bits.andNot(others.counted.get(segment));
            left.add(bits);
        }
        return new CountedPassages(findings, left);
    }

    Findings findings() {
        return findings;
    }

    FixedBitSet in(int segment) {
        return counted.get(segment);
    }

    int segments() {
        return counted.size();
    }

    /** A document of a segment, and what the index knows of it. */
    interface Visitor {
        void visit(int segment, int document, PassageValues values) throws IOException;
    }

    void forEach(Visitor visitor) throws IOException {
        for (int segment = 0; segment < counted.size(); segment++) {
            FixedBitSet bits = counted.get(segment);
            PassageValues values =
                    new PassageValues(findings.segments().get(segment).segment().reader());
            for (int document = SegmentClauses.next(bits, 0);
                    document >= 0;
                    document = SegmentClauses.next(bits, document + 1)) {
                visitor.visit(segment, document, values);
            }
        }
    }

    /** The newest ones. */
    List<Selected> newest(int most) throws IOException {
        Selection newest = new Selection(most);
        forEach((segment, document, values) -> newest.offer(values.published(document), 0, segment, document));
        return newest.highestFirst();
    }

    /** Those for which the least speaks, of equal ones the newest. */
    List<Selected> leastCertain(int most, int passages) throws IOException {
        Certainty certainty = new Certainty(findings, passages);
        List<Certainty.InSegment> certainties =
                findings.segments().stream().map(certainty::in).toList();
        Selection least = new Selection(most);
        forEach((segment, document, values) ->
                least.offer(-certainties.get(segment).of(document), values.published(document), segment, document));
        return least.highestFirst();
    }

    /** Some, evenly spread. */
    List<Selected> sample(int most) throws IOException {
        long all = counted.stream().mapToLong(FixedBitSet::cardinality).sum();
        long step = Math.max(1, all / most);
        List<Selected> sample = new ArrayList<>();
        long[] seen = {0};
        forEach((segment, document, values) -> {
            if (seen[0]++ % step == 0 && sample.size() < most) {
                sample.add(new Selected(segment, document));
            }
        });
        return sample;
    }
}
