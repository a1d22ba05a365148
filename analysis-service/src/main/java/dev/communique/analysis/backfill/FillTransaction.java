package dev.communique.analysis.backfill;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Writes a piece of a back-fill: all of it, or nothing. */
@Singleton
class FillTransaction {
    private final DataSource database;
    private final FillTable table;

    FillTransaction(DataSource database, FillTable table) {
        this.database = database;
        this.table = table;
    }

    /** @return as {@link FillTable#write} */
    @Transactional(rollbackOn = Exception.class)
    OptionalInt write(int version, List<PastMention> mentions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return table.write(connection, version, mentions);
        }
    }
}
