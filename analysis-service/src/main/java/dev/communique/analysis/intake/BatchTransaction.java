package dev.communique.analysis.intake;

import dev.communique.analysis.alert.RuleEvaluation;
import dev.communique.analysis.statement.ArrivedRevision;
import dev.communique.analysis.statement.Received;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.RevisionTable;
import dev.communique.analysis.statement.SpeakerTable;
import dev.communique.analysis.theme.ThemeTable;
import dev.communique.analysis.trend.AnalysedRevision;
import dev.communique.analysis.trend.Analysis;
import dev.communique.analysis.trend.CountTable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores a batch: all of it, or nothing. */
@Singleton
class BatchTransaction {
    private final DataSource database;
    private final ThemeTable themes;
    private final RevisionTable revisions;
    private final SpeakerTable speakers;
    private final RuleEvaluation rules;
    private final CountTable counts;
    private final SetAsideTable setAsides;
    private final Clock clock;

    BatchTransaction(
            DataSource database,
            ThemeTable themes,
            RevisionTable revisions,
            SpeakerTable speakers,
            RuleEvaluation rules,
            CountTable counts,
            SetAsideTable setAsides,
            Clock clock) {
        this.database = database;
        this.themes = themes;
        this.revisions = revisions;
        this.speakers = speakers;
        this.rules = rules;
        this.counts = counts;
        this.setAsides = setAsides;
        this.clock = clock;
    }

    /**
     * Stores what was not here before.
     *
     * @param themeSetNumber of the themes that the analyses were made with
     * @return what was stored; nothing, and nothing is stored, when the themes have changed since
     */
    @Transactional(rollbackOn = Exception.class)
    Optional<StoredBatch> store(
            List<Received> received, Map<RevisionRef, Analysis> analyses, List<SetAside> setAside, long themeSetNumber)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (themes.lockShared(connection) != themeSetNumber) {
                return Optional.empty();
            }
            setAsides.store(connection, setAside);
            List<ArrivedRevision> arrived = revisions.lock(connection, received);
            List<AnalysedRevision> analysed = arrived.stream()
                    .map(one -> new AnalysedRevision(one, analyses.get(one.ref())))
                    .toList();
            Map<String, Integer> alerts = rules.evaluate(connection, analysed);
            revisions.store(connection, arrived, clock.instant());
            counts.store(
                    connection,
                    analysed,
                    speakers.keys(
                            connection,
                            arrived.stream().map(ArrivedRevision::revision).toList()));
            return Optional.of(new StoredBatch(analysed, alerts));
        }
    }
}
