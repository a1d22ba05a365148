package dev.communique.analysis.intake;

import dev.communique.analysis.database.RetriedWork;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** Takes a batch in however long the database or the broker is away, and remembers how that goes. */
@Singleton
class RetriedIntake {
    private final Intake intake;
    private final IntakeState state;
    private final RetriedWork work;

    RetriedIntake(Intake intake, IntakeState state, RetriedWork work) {
        this.intake = intake;
        this.state = state;
        this.work = work;
    }

    void take(List<IncomingRecord> records) throws SQLException {
        work.untilDone("intake", records.size(), () -> takeOnce(records));
    }

    private void takeOnce(List<IncomingRecord> records) throws SQLException {
        try {
            intake.take(records);
            state.succeeded();
        } catch (SQLException | RuntimeException e) {
            state.failed(e);
            throw e;
        }
    }
}
