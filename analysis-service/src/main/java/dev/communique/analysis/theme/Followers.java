package dev.communique.analysis.theme;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What goes by a theme beside its mentions. */
public interface Followers {
    /** The ids of the alert rules that watch a theme, in the order in which they were made. */
    List<String> rules(Connection connection, int themeKey) throws SQLException;

    /** Makes what is kept under a theme's slug be found under its new one. */
    void renamed(Connection connection, String from, String to) throws SQLException;
}
