package dev.communique.ingest.problem;

import java.sql.SQLException;

/** The database did not do what was asked; nothing was stored, and the same may work a while later. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(String sentence, SQLException cause) {
        super(sentence, cause);
    }
}
