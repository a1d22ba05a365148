package dev.communique.ingest.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of text a statement is. */
public enum StatementKind {
    INTERVIEW,
    BRIEFING,
    PRESS_CONFERENCE,
    SPEECH,
    READOUT,
    PRESS_RELEASE,
    JOINT_STATEMENT,
    OTHER;

    /** The word used in topics, columns and addresses. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this word; empty where there is none. */
    public static Optional<StatementKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
