package dev.communique.analysis.match;

/**
 * Different words near each other: a sloppy phrase. Finds what Lucene's {@code SloppyPhraseMatcher} finds, which is not
 * every fitting combination: each word has a place, its position less its offset in the phrase; the word of the least place
 * always moves on, and as long as it stays the least, the nearest it came to the furthest word counts. A combination matches
 * when that distance is at most the slop.
 */
final class NearAtom implements Atom {
    private final int field;
    private final int[] terms;
    private final int[] offsets;
    private final int slop;
    private final int rarest;

    /** @param terms all different */
    NearAtom(int field, int[] terms, int[] offsets, int slop, int rarest) {
        this.field = field;
        this.terms = terms;
        this.offsets = offsets;
        this.slop = slop;
        this.rarest = rarest;
    }

    @Override
    public boolean holds(PassageTerms passage, Accepted accepted) {
        return passage.has(terms[rarest]) && walk(passage, null);
    }

    @Override
    public void spans(PassageTerms passage, Accepted accepted, Spans spans) {
        if (passage.has(terms[rarest])) {
            walk(passage, spans);
        }
    }

    /** @param spans null to stop at the first match */
    private boolean walk(PassageTerms passage, Spans spans) {
        int[] positions = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            positions[i] = passage.first(terms[i]);
            if (positions[i] < 0) {
                return false;
            }
        }
        return new Walk(passage, positions).run(spans);
    }

    private final class Walk {
        private final PassageTerms passage;
        private final int[] positions;
        private int furthest = Integer.MIN_VALUE;
        private int lead;
        private int leadStart;
        private int leadEnd;

        Walk(PassageTerms passage, int[] positions) {
            this.passage = passage;
            this.positions = positions;
            for (int i = 0; i < terms.length; i++) {
                furthest = Math.max(furthest, place(i));
            }
        }

        private int place(int word) {
            return positions[word] - offsets[word];
        }

        boolean run(Spans spans) {
            boolean found = false;
            takeLead();
            int distance = furthest - place(lead);
            int nextPlace = place(least(lead));
            while (advance()) {
                if (place(lead) > nextPlace) {
                    if (distance <= slop) {
                        found = true;
                        if (spans == null) {
                            return true;
                        }
                        add(spans);
                    }
                    takeLead();
                    distance = furthest - place(lead);
                    nextPlace = place(least(lead));
                } else {
                    distance = Math.min(distance, furthest - place(lead));
                    capture();
                }
            }
            if (distance <= slop) {
                found = true;
                if (spans != null) {
                    add(spans);
                }
            }
            return found;
        }

        private void takeLead() {
            lead = least(-1);
            capture();
        }

        /** The word of the least place, and of those the first in the phrase. */
        private int least(int butNot) {
            int least = -1;
            for (int i = 0; i < terms.length; i++) {
                if (i != butNot && (least < 0 || place(i) < place(least))) {
                    least = i;
                }
            }
            return least;
        }

        private void capture() {
            leadStart = passage.start(positions[lead]);
            leadEnd = passage.end(positions[lead]);
        }

        private boolean advance() {
            int next = passage.next(field, positions[lead]);
            if (next < 0) {
                return false;
            }
            positions[lead] = next;
            furthest = Math.max(furthest, place(lead));
            return true;
        }

        private void add(Spans spans) {
            int start = leadStart;
            int end = leadEnd;
            for (int i = 0; i < terms.length; i++) {
                start = Math.min(start, passage.start(positions[i]));
                if (i != lead) {
                    end = Math.max(end, passage.end(positions[i]));
                }
            }
            spans.add(start, end);
        }
    }
}
