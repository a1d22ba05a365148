package dev.communique.analysis.database;

import java.sql.SQLException;
import java.util.Set;

/** Tells data that the database will never take from a database that is away. */
public final class RefusedRow {
    /** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private static final int STATE_LENGTH = 5;

    private RefusedRow() {}

    public static boolean isReasonOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isRefusal(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRefusal(String state) {
        return state != null && state.length() == STATE_LENGTH && CLASSES.contains(state.substring(0, 2));
    }
}
