package dev.communique.analysis.statement;

import java.util.regex.Pattern;

/** The checks that the parts of a statement share; each fails with a sentence that names the field. */
final class Required {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    private Required() {}

    static <T> T present(String field, T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static void nonEmpty(String field, String value) {
        if (present(field, value).isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
    }

    static void slug(String field, String value) {
        if (!SLUG.matcher(present(field, value)).matches()) {
            throw new IllegalArgumentException(field + " must be 1 to 64 of a-z, 0-9 and -");
        }
    }
}
