package dev.communique.analysis.statement;

import java.util.Locale;

/**
 * One paragraph of a turn: the unit that is matched and counted.
 *
 * @param index counted through the whole statement
 * @param language BCP 47, {@code und} when unknown
 */
public record Passage(int index, String text, String language) {
    public Passage {
        if (index < 0) {
            throw new IllegalArgumentException("passages.index must not be negative");
        }
        Required.nonEmpty("passages.text", text);
        Required.nonEmpty("passages.language", language);
    }

    /** The language without script and region: {@code en-GB} and {@code en} are analysed and counted as one. */
    public String primaryLanguage() {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
