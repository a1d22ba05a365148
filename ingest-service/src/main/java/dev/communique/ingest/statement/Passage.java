package dev.communique.ingest.statement;

import java.util.List;
import java.util.Objects;

/**
 * One paragraph of a turn: the unit that is matched and counted.
 *
 * @param index counted through the whole statement, from 0
 * @param language BCP 47; {@code und} where it is not known
 * @param directions stage directions in the text, such as {@code (Laughter.)}, in order: nobody says them;
 *     null for none, as in records of before they were listed
 */
public record Passage(int index, String text, String language, List<Span> directions) {
    public Passage {
        Objects.requireNonNull(language, "language");
        directions = directions == null ? List.of() : List.copyOf(directions);
        if (index < 0) {
            throw new IllegalArgumentException("index must not be negative");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
    }

    /** The same, in another language. */
    public Passage in(String otherLanguage) {
        return new Passage(index, text, otherLanguage, directions);
    }
}
