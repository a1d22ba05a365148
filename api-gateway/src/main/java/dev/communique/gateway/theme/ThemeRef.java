package dev.communique.gateway.theme;

import dev.communique.gateway.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A theme as it is asked for: {@code arms-control}, or a version of it, {@code arms-control@2}.
 *
 * @param version null for the current one
 */
record ThemeRef(String slug, Integer version) {
    private static final Pattern REF = Pattern.compile("([^@]*)(?:@([1-9][0-9]{0,8}))?");

    static ThemeRef of(String text) {
        Matcher ref = REF.matcher(text);
        if (!ref.matches()) {
            throw Problem.INVALID_INPUT.because(
                    "theme",
                    "theme is \"%s\" and must be a slug, or a slug and a version, as in arms-control@2."
                            .formatted(text));
        }
        return new ThemeRef(ref.group(1), ref.group(2) == null ? null : Integer.valueOf(ref.group(2)));
    }

    /** @param version as it stands in the address; null where none does */
    ThemeRef at(String version) {
        if (version == null) {
            return this;
        }
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw Problem.INVALID_INPUT.because(
                    "version", "version is \"%s\" and must be a version's number, such as 2.".formatted(version));
        }
        return new ThemeRef(slug, Integer.valueOf(version));
    }
}
