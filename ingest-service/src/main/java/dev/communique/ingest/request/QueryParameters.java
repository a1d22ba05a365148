package dev.communique.ingest.request;

import dev.communique.ingest.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a call: unknown ones are an error, so that a typing mistake is not ignored. */
public final class QueryParameters {
    private QueryParameters() {}

    /** @throws ProblemException where another parameter was given */
    public static void only(Map<String, List<String>> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw ProblemException.invalid(
                        name,
                        name + " is no parameter of this call"
                                + (known.isEmpty() ? "; it has none" : "; known are " + String.join(", ", known)));
            }
        }
    }

    /** Whether the parameter is {@code true}; false where it was not given. */
    public static boolean flag(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of("false"));
        if (!values.equals(List.of("true")) && !values.equals(List.of("false"))) {
            throw ProblemException.invalid(name, name + " must be true or false");
        }
        return values.equals(List.of("true"));
    }
}
