package dev.communique.analysis.alert;

import dev.communique.analysis.theme.Followers;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rules and alerts of themes. */
@Singleton
class ThemeFollowers implements Followers {
    private final RuleTable rules;
    private final AlertTable alerts;

    ThemeFollowers(RuleTable rules, AlertTable alerts) {
        this.rules = rules;
        this.alerts = alerts;
    }

    @Override
    public List<String> rules(Connection connection, int themeKey) throws SQLException {
        return rules.ofTheme(connection, themeKey);
    }

    @Override
    public void renamed(Connection connection, String from, String to) throws SQLException {
        alerts.renamed(connection, from, to);
    }
}
