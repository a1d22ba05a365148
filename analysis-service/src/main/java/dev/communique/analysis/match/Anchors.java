package dev.communique.analysis.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Atoms of which at least one holds wherever a clause does, and in how many passages they do, about.
 *
 * @param cost infinite where the clause may hold without any atom
 */
record Anchors(List<Integer> atoms, double cost) {
    private static final Anchors NONE = new Anchors(List.of(), Double.POSITIVE_INFINITY);
    private static final Anchors NEVER = new Anchors(List.of(), 0);

    boolean areMissing() {
        return cost == Double.POSITIVE_INFINITY;
    }

    /**
     * The cheapest: one required part, or so many optional parts that without any of them too few are left.
     *
     * @param cost of an atom
     */
    static Anchors of(Clause clause, IntToDoubleFunction cost) {
        if (clause instanceof Clause.Leaf leaf) {
            return new Anchors(List.of(leaf.atom()), cost.applyAsDouble(leaf.atom()));
        }
        if (clause instanceof Clause.Any any) {
            return together(Arrays.stream(any.atoms())
                    .mapToObj(atom -> of(new Clause.Leaf(atom), cost))
                    .toList());
        }
        if (clause instanceof Clause.Combination combination) {
            return of(combination, cost);
        }
        return clause == Clause.Constant.EVERYTHING ? NONE : NEVER;
    }

    private static Anchors of(Clause.Combination combination, IntToDoubleFunction cost) {
        Anchors best = NONE;
        for (Clause required : combination.required()) {
            best = cheaper(best, of(required, cost));
        }
        int needed = combination.required().length == 0 ? Math.max(1, combination.least()) : combination.least();
        return needed == 0 ? best : cheaper(best, ofOptional(combination.optional(), needed, cost));
    }

    private static Anchors ofOptional(Clause[] optional, int needed, IntToDoubleFunction cost) {
        return together(Arrays.stream(optional)
                .map(part -> of(part, cost))
                .sorted(Comparator.comparingDouble(Anchors::cost))
                .limit(Math.max(0, optional.length - needed + 1))
                .toList());
    }

    private static Anchors together(List<Anchors> parts) {
        List<Integer> atoms = new ArrayList<>();
        double sum = 0;
        for (Anchors part : parts) {
            atoms.addAll(part.atoms);
            sum += part.cost;
        }
        return new Anchors(atoms, sum);
    }

    private static Anchors cheaper(Anchors one, Anchors other) {
        return other.cost < one.cost ? other : one;
    }
}
