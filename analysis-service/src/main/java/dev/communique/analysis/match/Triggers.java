package dev.communique.analysis.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What must be in a passage for a query to fit it: a tree of all-of and any-of over triggers, which are terms (their number)
 * and acceptors (the complement of theirs). It is necessary, not sufficient: what a query forbids is left out.
 */
sealed interface Triggers {
    /** Nothing is known to be needed. */
    Triggers NONE_NEEDED = new AllOf(List.of());

    /** Whether a passage has what is needed. */
    boolean areIn(PassageTerms passage, Accepted accepted);

    record One(int trigger) implements Triggers {
        @Override
        public boolean areIn(PassageTerms passage, Accepted accepted) {
            return isAcceptor(trigger) ? accepted.any(acceptor(trigger)) : passage.has(trigger);
        }
    }

    record AllOf(List<Triggers> parts) implements Triggers {
        @Override
        public boolean areIn(PassageTerms passage, Accepted accepted) {
            for (Triggers part : parts) {
                if (!part.areIn(passage, accepted)) {
                    return false;
                }
            }
            return true;
        }
    }

    record AnyOf(List<Triggers> parts) implements Triggers {
        @Override
        public boolean areIn(PassageTerms passage, Accepted accepted) {
            for (Triggers part : parts) {
                if (part.areIn(passage, accepted)) {
                    return true;
                }
            }
            return parts.isEmpty();
        }
    }

    /** Triggers of which at least one is in every passage that fits, and in how many passages they are, about. */
    record Choice(List<Integer> triggers, double cost) {
        static final Choice ALWAYS = new Choice(List.of(), Double.POSITIVE_INFINITY);

        boolean isAlways() {
            return cost == Double.POSITIVE_INFINITY;
        }
    }

    static int ofAcceptor(int acceptor) {
        return ~acceptor;
    }

    static boolean isAcceptor(int trigger) {
        return trigger < 0;
    }

    static int acceptor(int trigger) {
        return ~trigger;
    }

    /** The cheapest: of an all-of its cheapest part, of an any-of the choices of all its parts together. */
    static Choice cheapest(Triggers triggers, IntToDoubleFunction cost) {
        if (triggers instanceof One one) {
            return new Choice(List.of(one.trigger), cost.applyAsDouble(one.trigger));
        }
        if (triggers instanceof AllOf all) {
            Choice best = Choice.ALWAYS;
            for (Triggers part : all.parts) {
                Choice choice = cheapest(part, cost);
                best = choice.cost < best.cost ? choice : best;
            }
            return best;
        }
        return together(((AnyOf) triggers)
                .parts.stream().map(part -> cheapest(part, cost)).toList());
    }

    private static Choice together(List<Choice> choices) {
        if (choices.isEmpty()) {
            return Choice.ALWAYS;
        }
        List<Integer> triggers = new ArrayList<>();
        double cost = 0;
        for (Choice choice : choices) {
            triggers.addAll(choice.triggers);
            cost += choice.cost;
        }
        return new Choice(triggers, cost);
    }
}
