package dev.communique.gateway.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The one way to PostgreSQL. A database that is down ends the request with a 503 that names it. */
@ApplicationScoped
public class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row where the cursor stands. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Statements that take effect together or not at all. */
    public interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }

    public <T> List<T> query(String sql, List<?> arguments, RowReader<T> reader) {
        return transaction(transaction -> transaction.query(sql, arguments, reader));
    }

    /** @return how many rows were changed */
    public int execute(String sql, List<?> arguments) {
        return transaction(transaction -> transaction.execute(sql, arguments));
    }

    public <T> T transaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(new Transaction(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseFault.of(e);
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** A transaction in progress. */
    public static final class Transaction {
        private final Connection connection;

        private Transaction(Connection connection) {
            this.connection = connection;
        }

        public <T> List<T> query(String sql, List<?> arguments, RowReader<T> reader) throws SQLException {
            try (PreparedStatement statement = prepare(sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        }

        public int execute(String sql, List<?> arguments) throws SQLException {
            try (PreparedStatement statement = prepare(sql, arguments)) {
                return statement.executeUpdate();
            }
        }

        private PreparedStatement prepare(String sql, List<?> arguments) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            try {
                for (int i = 0; i < arguments.size(); i++) {
                    bind(statement, i + 1, arguments.get(i));
                }
                return statement;
            } catch (SQLException | RuntimeException e) {
                statement.close();
                throw e;
            }
        }

        private void bind(PreparedStatement statement, int position, Object argument) throws SQLException {
            if (argument instanceof String[] texts) {
                statement.setArray(position, connection.createArrayOf("text", texts));
            } else if (argument instanceof Integer[] numbers) {
                statement.setArray(position, connection.createArrayOf("int4", numbers));
            } else {
                statement.setObject(position, argument);
            }
        }
    }
}
