package dev.communique.analysis;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at the database as the gateway's role does. */
public final class Views {
    private Views() {}

    /** The rows, each as its columns joined by {@code |}. */
    public static List<String> rows(String sql, Object... parameters) {
        try (Connection connection = connect("communique_gateway");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return read(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public static Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                role,
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static List<String> read(ResultSet rows) throws SQLException {
        List<String> read = new ArrayList<>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            StringJoiner row = new StringJoiner("|");
            for (int i = 1; i <= columns; i++) {
                row.add(rows.getString(i));
            }
            read.add(row.toString());
        }
        return read;
    }
}
