package dev.communique.analysis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows kept by column, as {@code UNNEST} takes them: one statement writes any number of rows. */
public final class Columns {
    private final List<String> types;
    private final List<List<Object>> columns = new ArrayList<>();

    /** @param types the database's name of each column's type */
    public Columns(String... types) {
        this.types = List.of(types);
        this.types.forEach(type -> columns.add(new ArrayList<>()));
    }

    public void add(Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException("a row must have " + columns.size() + " values, not " + row.length);
        }
        for (int i = 0; i < row.length; i++) {
            columns.get(i).add(row[i]);
        }
    }

    public boolean isEmpty() {
        return columns.get(0).isEmpty();
    }

    /** @param sql with one parameter a column, in their order */
    public void update(Connection connection, String sql) throws SQLException {
        if (isEmpty()) {
            return;
        }
        try (PreparedStatement statement = prepare(connection, sql)) {
            statement.executeUpdate();
        }
    }

    /** Reads one row where the result stands. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param sql with one parameter a column, in their order */
    public <T> List<T> query(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        if (isEmpty()) {
            return rows;
        }
        try (PreparedStatement statement = prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return rows;
    }

    /** @param sql with one parameter a column, in their order; the caller closes the statement */
    public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < types.size(); i++) {
            statement.setArray(
                    i + 1, connection.createArrayOf(types.get(i), columns.get(i).toArray()));
        }
        return statement;
    }
}
