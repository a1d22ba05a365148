package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;
import java.util.regex.Pattern;

/** The name of a source in addresses, topics and columns. */
public final class SourceSlug {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    private SourceSlug() {}

    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** @throws ProblemException naming the field, where the text is no slug */
    public static String check(String field, String text) {
        if (text == null || !isSlug(text)) {
            throw ProblemException.invalid(
                    field, field + " must be 1 to 64 of the characters a-z, 0-9 and -, such as harbour-council");
        }
        return text;
    }
}
