package dev.communique.ingest.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of values that one statement takes all at once, through {@code unnest}. */
final class Rows {
    private final String[] types;
    private final List<List<Object>> columns = new ArrayList<>();

    Rows(String... types) {
        this.types = types;
        Arrays.stream(types).forEach(type -> columns.add(new ArrayList<>()));
    }

    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    boolean isEmpty() {
        return columns.get(0).isEmpty();
    }

    void update(Connection connection, String sql) throws SQLException {
        if (!isEmpty()) {
            try (PreparedStatement update = prepare(connection, sql)) {
                update.executeUpdate();
            }
        }
    }

    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < types.length; i++) {
            statement.setArray(
                    i + 1, connection.createArrayOf(types[i], columns.get(i).toArray()));
        }
        return statement;
    }
}
