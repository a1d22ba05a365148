package dev.communique.analysis.alert;

import dev.communique.analysis.trend.AnalysedRevision;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds what fits a rule among all that arrived before a revision: what is stored, and what came earlier in the batch
 * at hand, which stands in place of what is stored of the same statement. So the answer does not depend on how records
 * fall into batches. Costs a query a question.
 */
final class EarlierMentions {
    private final StoredMentions stored;
    private final Connection connection;
    private final Map<Long, AnalysedRevision> arrived = new HashMap<>();

    /** @param connection in the transaction that will store the batch, before it does */
    EarlierMentions(StoredMentions stored, Connection connection) {
        this.stored = stored;
        this.connection = connection;
    }

    /** What follows in the batch came after this one. */
    void arrive(AnalysedRevision analysed) {
        arrived.put(analysed.arrived().statementKey(), analysed);
    }

    /** Whether the revision that this one supersedes has a mention that fits the rule. */
    boolean inSuperseded(AlertRule rule, AnalysedRevision analysed) throws SQLException {
        if (analysed.arrived().supersedes().isEmpty()) {
            return false;
        }
        long statement = analysed.arrived().statementKey();
        AnalysedRevision before = arrived.get(statement);
        return before != null
                ? !rule.fitting(before).isEmpty()
                : stored.inRevision(
                        connection,
                        rule,
                        statement,
                        analysed.arrived().supersedes().get());
    }

    /** Whether another statement, published in the rule's period before this one, has a mention that fits the rule. */
    boolean inPeriod(AlertRule rule, AnalysedRevision analysed) throws SQLException {
        Window window = Window.before(analysed.revision().publication(), LookBack.of(rule.period()));
        long statement = analysed.arrived().statementKey();
        boolean earlierInBatch = arrived.entrySet().stream()
                .filter(other -> other.getKey() != statement)
                .map(Map.Entry::getValue)
                .filter(other -> window.holds(other.revision().publication()))
                .anyMatch(other -> !rule.fitting(other).isEmpty());
        if (earlierInBatch) {
            return true;
        }
        // One more than the batch may stand in place of: of so many, one at least is still as it is stored.
        Set<Long> before = stored.statements(connection, rule, window, statement, arrived.size() + 1);
        return !arrived.keySet().containsAll(before);
    }

    /**
     * Whether a statement that says the same has a mention that fits the rule: what this one is a copy or a translation
     * of, or another copy or translation of that. Which of them arrives first here is up to the broker.
     */
    boolean inRepeated(AlertRule rule, AnalysedRevision analysed) throws SQLException {
        long statement = analysed.arrived().statementKey();
        String leader = leader(analysed);
        boolean inBatch = arrived.entrySet().stream()
                .filter(other -> other.getKey() != statement)
                .map(Map.Entry::getValue)
                .filter(other -> leader(other).equals(leader))
                .anyMatch(other -> !rule.fitting(other).isEmpty());
        return inBatch || !arrived.keySet().containsAll(stored.ofLeader(connection, rule, leader, statement));
    }

    private static String leader(AnalysedRevision analysed) {
        String leader = analysed.revision().leader();
        return leader == null ? analysed.revision().id() : leader;
    }
}
