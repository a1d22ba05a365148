package dev.communique.gateway.trend;

import dev.communique.gateway.problem.Problem;
import java.util.Locale;

/** What a theme's series can be split by. */
enum Group {
    SPEAKER("c.speaker_slug", "c.speaker"),
    SOURCE("c.source", "NULL"),
    COUNTRY("c.country", "NULL"),
    LANGUAGE("c.language", "NULL"),
    TURN("c.turn", "NULL");

    private final String column;
    private final String nameColumn;

    Group(String column, String nameColumn) {
        this.column = column;
        this.nameColumn = nameColumn;
    }

    /** @param name null for no split, and then the answer is null */
    static Group named(String name) {
        if (name == null) {
            return null;
        }
        for (Group group : values()) {
            if (group.name().toLowerCase(Locale.ROOT).equals(name)) {
                return group;
            }
        }
        throw Problem.INVALID_INPUT.because(
                "groupBy", "groupBy is \"%s\" and must be speaker, source, country, language or turn.".formatted(name));
    }

    /** Never null: what has no speaker or country is a group of its own, the empty one. */
    String sql() {
        return "coalesce(%s, '')".formatted(column);
    }

    /** How people call the group, where that is more than its value. */
    String nameSql() {
        return nameColumn;
    }
}
