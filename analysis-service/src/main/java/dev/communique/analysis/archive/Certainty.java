package dev.communique.analysis.archive;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/**
 * How much speaks for a passage: the sum over the clauses that stand in it of {@code ln(1 + P / p)}, where P is the number
 * of passages in the archive and p that of those with the clause. So what hangs on one common word is the least certain.
 */
final class Certainty {
    private record Part(FixedBitSet in, double weight) {}

    private final Map<Clause.Leaf, Double> weights = new IdentityHashMap<>();

    Certainty(Findings findings, int passages) {
        for (int language = 0; language < findings.lookups().size(); language++) {
            for (Clause.Leaf leaf : findings.lookups().get(language).evidence()) {
                weights.put(leaf, Math.log1p(passages / (double) Math.max(1, passagesWith(leaf, language, findings))));
            }
        }
    }

    private static long passagesWith(Clause.Leaf leaf, int language, Findings findings) {
        return findings.segments().stream()
                .mapToLong(segment -> segment.clauses().get(language).passagesWith(leaf))
                .sum();
    }

    /** Of the passages of one segment. */
    InSegment in(Findings.InSegment segment) {
        List<Part> parts = new ArrayList<>();
        segment.clauses()
                .forEach(clauses ->
                        clauses.evident().forEach((leaf, in) -> parts.add(new Part(in, weights.get(leaf)))));
        return new InSegment(parts);
    }

    /** The certainty of each passage of a segment. */
    static final class InSegment {
        private final List<Part> parts;

        private InSegment(List<Part> parts) {
            this.parts = parts;
        }

        double of(int document) {
            double sum = 0;
            for (Part part : parts) {
                if (part.in.get(document)) {
                    sum += part.weight;
                }
            }
            return sum;
        }
    }
}
