package dev.communique.ingest.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who is speaking in a turn, and whether themes count it: questions and moderators are never counted by default. */
public enum TurnKind {
    /** An asker. */
    QUESTION,
    /** An official after the first question. */
    ANSWER,
    /** An official before the first question, or where there are none. */
    STATEMENT,
    /** An operator, aide or chair who only hands over. */
    MODERATOR;

    /** The word used in topics, columns and addresses. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
