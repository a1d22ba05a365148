package dev.communique.analysis.match;

import dev.communique.analysis.language.PassageAnalyzers;
import java.util.Optional;

/** A form in which every word of a passage can be looked for, by its name in queries. */
enum Field {
    TEXT(PassageAnalyzers.TEXT),
    EXACT(PassageAnalyzers.EXACT),
    CASED(PassageAnalyzers.CASED);

    static final int COUNT = values().length;
    static final int ALL = (1 << COUNT) - 1;

    private final String query;

    Field(String query) {
        this.query = query;
    }

    /** None for a field that passages do not have, such as a title. */
    static Optional<Field> of(String name) {
        for (Field field : values()) {
            if (field.query.equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    String inQueries() {
        return query;
    }

    /** Its bit in a set of fields. */
    int bit() {
        return 1 << ordinal();
    }
}
