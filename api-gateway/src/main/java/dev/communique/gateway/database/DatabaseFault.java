package dev.communique.gateway.database;

import dev.communique.gateway.problem.Problem;
import java.sql.SQLException;
import java.time.Duration;

/** Tells a database that cannot be asked from a question that was wrong. */
final class DatabaseFault {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String INVALID_SCHEMA = "3F000";
    private static final String DATA_EXCEPTION = "22";
    private static final String NOT_GRANTED = "42501";

    private DatabaseFault() {}

    static RuntimeException of(SQLException e) {
        String state = e.getSQLState();
        if (UNDEFINED_TABLE.equals(state) || INVALID_SCHEMA.equals(state) || NOT_GRANTED.equals(state)) {
            return Problem.UNAVAILABLE
                    .because("analysis-service has not prepared its part of the database yet.")
                    .retryAfter(SOON);
        }
        if (state != null && state.startsWith(DATA_EXCEPTION)) {
            return Problem.INVALID_INPUT.because(
                    "A value is one that cannot be stored, such as a text with the character NUL or a time out of range; give one that can.");
        }
        if (isUnreachable(state)) {
            return Problem.UNAVAILABLE
                    .because("The database does not answer; what is stored is safe and can be asked for again soon.")
                    .retryAfter(SOON);
        }
        return new IllegalStateException("the database refused a statement, SQLSTATE " + state, e);
    }

    /** Class 08: connection; 57P: shutting down; 53: out of connections; none: the pool got no connection in time. */
    private static boolean isUnreachable(String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
