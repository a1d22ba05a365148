package dev.communique.ingest.statement;

import java.util.Objects;

/**
 * Something a reader could not be sure of, and where.
 *
 * @param turn position in the statement's turns; null where the whole statement is meant
 * @param passage index of the passage; null where no single one is meant
 */
public record Warning(WarningCode code, Integer turn, Integer passage) {
    public Warning {
        Objects.requireNonNull(code, "code");
    }

    /** A warning about the whole statement. */
    public static Warning of(WarningCode code) {
        return new Warning(code, null, null);
    }
}
