package dev.communique.analysis.intake;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells a record that will never be taken from a database or a broker that is away. */
final class RefusedData {
    /** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private RefusedData() {}

    /** A sentence when the record is at fault; empty for everything that may pass. */
    static Optional<String> reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnanalysableException) {
                return Optional.of(cause.getMessage());
            }
            if (cause instanceof SQLException e && e.getSQLState() != null && isRefusal(e.getSQLState())) {
                return Optional.of("the database refuses it: SQLSTATE " + e.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static boolean isRefusal(String state) {
        return state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
