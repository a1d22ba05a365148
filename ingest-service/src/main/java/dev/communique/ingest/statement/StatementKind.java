package dev.communique.ingest.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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
}
