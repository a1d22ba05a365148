package dev.communique.analysis.alert;

import dev.communique.analysis.statement.Naming;
import dev.communique.analysis.statement.RevisionReason;
import dev.communique.analysis.statement.SpeakerTable;
import dev.communique.analysis.theme.Mention;
import dev.communique.analysis.trend.AnalysedRevision;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what arrives by the alert rules. A statement is judged once: what alerts is what its first revision says, or
 * what a later one says that the revision before it did not. Where that one said it, the statement was judged already,
 * or the rule is younger than what it asks about. A statement that came as a back-fill never alerts, however it is
 * revised. Nor does a copy or a translation, by a rule that what it repeats fits too: nothing is said that was not said
 * there.
 */
@Singleton
public class RuleEvaluation {
    /** A rule and what a revision says that fits it. */
    private record Question(AlertRule rule, List<Mention> mentions) {}

    private final RuleTable rules;
    private final StoredMentions storedMentions;
    private final SpeakerTable speakers;
    private final AlertTable alerts;
    private final Clock clock;

    RuleEvaluation(
            RuleTable rules, StoredMentions storedMentions, SpeakerTable speakers, AlertTable alerts, Clock clock) {
        this.rules = rules;
        this.storedMentions = storedMentions;
        this.speakers = speakers;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Stores the alerts of what arrived; to be called before its counts are stored.
     *
     * @param arrived in the order of arrival
     * @return kind of rule → how many alerts there are of it
     */
    public Map<String, Integer> evaluate(Connection connection, List<AnalysedRevision> arrived) throws SQLException {
        List<AnalysedRevision> inTime =
                arrived.stream().filter(one -> !one.arrived().late()).toList();
        List<AlertRule> watching = watching(connection, inTime);
        EarlierMentions earlier = new EarlierMentions(storedMentions, connection);
        Naming naming = watching.isEmpty()
                ? new Naming(Map.of())
                : speakers.naming(
                        connection,
                        inTime.stream().map(AnalysedRevision::revision).toList());
        Instant now = clock.instant();
        List<Alert> raised = new ArrayList<>();
        for (AnalysedRevision analysed : watching.isEmpty() ? List.<AnalysedRevision>of() : inTime) {
            for (Question question : questions(watching, analysed)) {
                if (comesTrue(question.rule(), analysed, earlier)) {
                    raised.add(Alert.of(question.rule(), analysed.revision(), question.mentions(), naming, now));
                }
            }
            earlier.arrive(analysed);
        }
        Map<String, Integer> kinds = new HashMap<>();
        alerts.store(connection, raised)
                .forEach(alert -> kinds.merge(alert.kind().word(), 1, Integer::sum));
        return kinds;
    }

    /** The rules about what was said; those that look back are held, and read as they are then. */
    private List<AlertRule> watching(Connection connection, List<AnalysedRevision> inTime) throws SQLException {
        Set<String> themes = inTime.stream()
                .filter(one -> !isSilent(one))
                .flatMap(one -> one.mentions().stream())
                .map(mention -> mention.theme().slug())
                .collect(Collectors.toSet());
        if (themes.isEmpty()) {
            return List.of();
        }
        Map<Boolean, List<AlertRule>> candidates = rules.ofThemes(connection, themes).stream()
                .filter(rule -> inTime.stream()
                        .anyMatch(one -> !questions(List.of(rule), one).isEmpty()))
                .collect(Collectors.partitioningBy(AlertRule::looksBack));
        List<AlertRule> held = candidates.get(true).isEmpty()
                ? List.of()
                : rules.lock(
                        connection,
                        candidates.get(true).stream().map(AlertRule::id).toList());
        return Stream.concat(candidates.get(false).stream(), held.stream()).toList();
    }

    /** What was read again was published before, and whoever asks about it was told then. */
    private static boolean isSilent(AnalysedRevision analysed) {
        return analysed.revision().backfill()
                || analysed.arrived().backfilled()
                || analysed.revision().reason() == RevisionReason.REREAD;
    }

    private static List<Question> questions(List<AlertRule> rules, AnalysedRevision analysed) {
        if (isSilent(analysed)) {
            return List.of();
        }
        return rules.stream()
                .map(rule -> new Question(rule, rule.fitting(analysed)))
                .filter(question -> !question.mentions().isEmpty())
                .toList();
    }

    private static boolean comesTrue(AlertRule rule, AnalysedRevision analysed, EarlierMentions earlier)
            throws SQLException {
        return !earlier.inSuperseded(rule, analysed)
                && (!rule.looksBack() || !earlier.inPeriod(rule, analysed))
                && !earlier.inRepeated(rule, analysed);
    }
}
