package dev.communique.analysis.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import dev.communique.analysis.theme.ThemeTable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Alert rules as people make, change and delete them. What a rule raised stays when it is gone. */
@Singleton
class AlertRules {
    private final DataSource database;
    private final RuleTable rules;
    private final ThemeTable themes;

    AlertRules(DataSource database, RuleTable rules, ThemeTable themes) {
        this.database = database;
        this.rules = rules;
        this.themes = themes;
    }

    List<AlertRule> all() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return rules.all(connection);
        }
    }

    Optional<AlertRule> withId(String id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return rules.withId(connection, id);
        }
    }

    @Transactional(rollbackOn = Exception.class)
    AlertRule make(JsonNode body) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AlertRule rule = AlertRuleForm.read(body, "ar_" + UUID.randomUUID(), themes.slugs(connection));
            if (!rules.insert(connection, rule)) {
                throw gone(rule);
            }
            return rule;
        }
    }

    /** Empty when there is no such rule. */
    @Transactional(rollbackOn = Exception.class)
    Optional<AlertRule> change(String id, JsonNode body) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (rules.withId(connection, id).isEmpty()) {
                return Optional.empty();
            }
            AlertRule rule = AlertRuleForm.read(body, id, themes.slugs(connection));
            if (!rules.update(connection, rule)) {
                throw gone(rule);
            }
            return Optional.of(rule);
        }
    }

    private static ProblemException gone(AlertRule rule) {
        return new ProblemException(
                ProblemKind.CONFLICT, "theme", "theme " + rule.theme() + " or the rule was deleted at the same moment");
    }

    /** @return whether there was such a rule */
    @Transactional(rollbackOn = Exception.class)
    boolean delete(String id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return rules.delete(connection, id);
        }
    }
}
