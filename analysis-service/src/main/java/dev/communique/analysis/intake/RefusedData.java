package dev.communique.analysis.intake;

import dev.communique.analysis.database.RefusedRow;
import java.sql.SQLException;
import java.util.Optional;

/** Tells a record that will never be taken from a database or a broker that is away. */
final class RefusedData {
    private RefusedData() {}

    /** A sentence when the record is at fault; empty for everything that may pass. */
    static Optional<String> reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnanalysableException) {
                return Optional.of(cause.getMessage());
            }
            if (cause instanceof SQLException e && RefusedRow.isReasonOf(e)) {
                return Optional.of("the database refuses it: SQLSTATE " + e.getSQLState());
            }
        }
        return Optional.empty();
    }
}
