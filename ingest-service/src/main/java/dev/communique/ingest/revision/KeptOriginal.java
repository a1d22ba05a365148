package dev.communique.ingest.revision;

import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.Publisher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a source gave of a statement the last time.
 *
 * @param newest the number of the statement's newest revision, perhaps a later one that brought no original
 * @param source the one that brought it
 * @param seen when it came
 */
record KeptOriginal(String statement, int newest, boolean withdrawn, SourceRef source, Instant seen, byte[] original) {
    private static final String FIND = """
            SELECT (SELECT max(number) FROM revision WHERE statement_id = statement.id), withdrawn, source.id,
                   source.slug, source.kind, publisher_name, publisher_country, publisher_zone, source.language,
                   revision.seen, original
            FROM statement
            JOIN revision ON revision.statement_id = statement.id AND original IS NOT NULL
            JOIN source ON source.id = coalesce(revision.source_id, statement.source_id)
            WHERE statement.id = ? ORDER BY number DESC LIMIT 1""";

    static Optional<KeptOriginal> of(Connection connection, String statement) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, statement);
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(of(statement, row)) : Optional.empty();
        }
    }

    private static KeptOriginal of(String statement, ResultSet row) throws SQLException {
        String zone = row.getString(8);
        Publisher publisher = new Publisher(
                row.getString(6), row.getString(7), zone == null ? null : ZoneId.of(zone), row.getString(9));
        return new KeptOriginal(
                statement,
                row.getInt(1),
                row.getBoolean(2),
                new SourceRef(
                        row.getLong(3),
                        row.getString(4),
                        SourceKind.of(row.getString(5)).orElseThrow(),
                        publisher),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getBytes(11));
    }
}
