package dev.communique.analysis.intake;

import dev.communique.analysis.alert.RuleEvaluation;
import dev.communique.analysis.statement.ArrivedRevision;
import dev.communique.analysis.statement.Received;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.RevisionTable;
import dev.communique.analysis.statement.SpeakerTable;
import dev.communique.analysis.theme.ThemeTable;
import dev.communique.analysis.theme.Themes;
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
import javax.sql.DataSource;

/** Stores a batch: all of it, or nothing. */
@Singleton
class BatchTransaction {
    private final DataSource database;
    private final ThemeTable set;
    private final Themes themes;
    private final RevisionTable revisions;
    private final SpeakerTable speakers;
    private final RuleEvaluation rules;
    private final CountTable counts;
    private final SetAsideTable setAsides;
    private final Clock clock;

    BatchTransaction(
            DataSource database,
            ThemeTable set,
            Themes themes,
            RevisionTable revisions,
            SpeakerTable speakers,
            RuleEvaluation rules,
            CountTable counts,
            SetAsideTable setAsides,
            Clock clock) {
        this.database = database;
        this.set = set;
        this.themes = themes;
        this.revisions = revisions;
        this.speakers = speakers;
        this.rules = rules;
        this.counts = counts;
        this.setAsides = setAsides;
        this.clock = clock;
    }

    /** Stores what was not here before, with what it holds under the themes as they are then. */
    @Transactional(rollbackOn = Exception.class)
    StoredBatch store(List<Received> received, Matched matched, List<SetAside> setAside) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<RevisionRef, Analysis> analyses = current(connection, matched).analyses();
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
            return new StoredBatch(analysed, alerts);
        }
    }

    private Matched current(Connection connection, Matched matched) throws SQLException {
        boolean isCurrent = set.lockShared(connection) == matched.detector().themeSetNumber();
        return isCurrent ? matched : matched.renewed(themes.renew(connection, matched.detector()));
    }
}
