package dev.communique.ingest.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** The parameters of a call: unknown ones are an error, so that a typing mistake is not ignored. */
public final class QueryParameters {
    private QueryParameters() {}

    /** @throws ProblemException where another parameter was given */
    public static void only(UriInfo call, Set<String> known) {
        for (String name : call.getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw ProblemException.invalid(
                        name,
                        name + " is no parameter of this call"
                                + (known.isEmpty() ? "; it has none" : "; known are " + String.join(", ", known)));
            }
        }
    }

    /** Whether the parameter is {@code true}; false where it was not given. */
    public static boolean flag(UriInfo call, String name) {
        String value = call.getQueryParameters().getFirst(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw ProblemException.invalid(name, name + " must be true or false");
    }
}
