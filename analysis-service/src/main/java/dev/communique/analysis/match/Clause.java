package dev.communique.analysis.match;

/**
 * A query as a tree over atoms, with the meaning of Lucene's {@code BooleanWeight#matches}: what counts as evidence are the
 * places of all parts that hold, none of parts that are forbidden, none of a combination that does not hold.
 */
sealed interface Clause {
    boolean holds(Facts facts);

    /** To be asked only where it holds. */
    void spans(Facts facts, Spans spans);

    /** What is known of atoms, in a passage or in several together. */
    interface Facts {
        boolean holds(int atom);

        void spans(int atom, Spans spans);
    }

    record Leaf(int atom) implements Clause {
        @Override
        public boolean holds(Facts facts) {
            return facts.holds(atom);
        }

        @Override
        public void spans(Facts facts, Spans spans) {
            facts.spans(atom, spans);
        }
    }

    /** At least one of several atoms: what most queries are. */
    record Any(int[] atoms) implements Clause {
        @Override
        public boolean holds(Facts facts) {
            for (int atom : atoms) {
                if (facts.holds(atom)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void spans(Facts facts, Spans spans) {
            for (int atom : atoms) {
                if (facts.holds(atom)) {
                    facts.spans(atom, spans);
                }
            }
        }
    }

    enum Constant implements Clause {
        EVERYTHING,
        NOTHING;

        @Override
        public boolean holds(Facts facts) {
            return this == EVERYTHING;
        }

        @Override
        public void spans(Facts facts, Spans spans) {
            // It has no places.
        }
    }

    /** @param least how many of the optional parts must hold */
    record Combination(Clause[] required, Clause[] optional, Clause[] forbidden, int least) implements Clause {
        @Override
        public boolean holds(Facts facts) {
            for (Clause clause : required) {
                if (!clause.holds(facts)) {
                    return false;
                }
            }
            for (Clause clause : forbidden) {
                if (clause.holds(facts)) {
                    return false;
                }
            }
            return enoughHold(facts);
        }

        private boolean enoughHold(Facts facts) {
            int missing = required.length == 0 ? Math.max(1, least) : least;
            for (int i = 0; i < optional.length && missing > 0; i++) {
                if (optional[i].holds(facts)) {
                    missing--;
                }
            }
            return missing <= 0;
        }

        @Override
        public void spans(Facts facts, Spans spans) {
            for (Clause clause : required) {
                clause.spans(facts, spans);
            }
            for (Clause clause : optional) {
                if (clause.holds(facts)) {
                    clause.spans(facts, spans);
                }
            }
        }
    }
}
