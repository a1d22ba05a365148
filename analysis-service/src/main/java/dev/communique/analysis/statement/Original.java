package dev.communique.analysis.statement;

import java.util.Locale;

/**
 * The statement that another one is a translation of.
 *
 * @param language of the statement, not of its translation
 */
public record Original(String id, String language) {
    public Original {
        Required.nonEmpty("translationOf.id", id);
        Required.nonEmpty("translationOf.language", language);
    }

    /** The language without script and region. */
    public String primaryLanguage() {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
