package dev.communique.gateway.query;

import dev.communique.gateway.problem.Problem;
import java.util.List;
import java.util.SortedMap;

/** What a call may be given behind the question mark. */
public final class Parameters {
    private Parameters() {}

    /** @param declared the known parameters, and whether each may be repeated */
    public static void check(String name, List<String> values, SortedMap<String, Boolean> declared) {
        if (!declared.containsKey(name)) {
            throw Problem.INVALID_INPUT.because(
                    name,
                    declared.isEmpty()
                            ? "The parameter %s is unknown; this call takes none.".formatted(name)
                            : "The parameter %s is unknown; known are %s."
                                    .formatted(name, String.join(", ", declared.keySet())));
        }
        if (values.size() > 1 && !declared.get(name)) {
            throw Problem.INVALID_INPUT.because(name, "The parameter %s can be given once only.".formatted(name));
        }
        if (values.contains("")) {
            throw Problem.INVALID_INPUT.because(
                    name, "The parameter %s is empty; leave it out or give it a value.".formatted(name));
        }
    }
}
