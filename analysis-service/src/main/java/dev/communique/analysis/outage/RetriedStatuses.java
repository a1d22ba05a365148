package dev.communique.analysis.outage;

import dev.communique.analysis.database.RefusedRow;
import dev.communique.analysis.database.RetriedWork;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Stores statuses however long the database is away; one that it will never take holds up no other. */
@Singleton
class RetriedStatuses {
    private final OutageTable outages;
    private final RetriedWork work;

    RetriedStatuses(OutageTable outages, RetriedWork work) {
        this.outages = outages;
        this.work = work;
    }

    /** @param refused is told of each that the database refuses for what it holds, perhaps more than once */
    void store(List<SourceStatus> statuses, Consumer<SourceStatus> refused) throws SQLException {
        work.untilDone("source-status", statuses.size(), () -> storeOrRefuse(statuses, refused));
    }

    private void storeOrRefuse(List<SourceStatus> statuses, Consumer<SourceStatus> refused) throws SQLException {
        try {
            outages.store(statuses);
        } catch (SQLException | RuntimeException e) {
            if (!RefusedRow.isReasonOf(e)) {
                throw e;
            }
            if (statuses.size() > 1) {
                // One after the other, since only the database knows which one it is.
                for (SourceStatus status : statuses) {
                    storeOrRefuse(List.of(status), refused);
                }
            } else {
                Log.warnf(
                        "status is refused by the database source=%s",
                        statuses.get(0).source());
                refused.accept(statuses.get(0));
            }
        }
    }
}
