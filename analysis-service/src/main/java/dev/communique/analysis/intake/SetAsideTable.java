package dev.communique.analysis.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.communique.analysis.database.Columns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** What was set aside, in the database: as much as can be known of it, so that nothing is missing from the books. */
@Singleton
class SetAsideTable {
    private static final Pattern ID = Pattern.compile("st_[0-9a-z]{26}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    /** Java knows instants that the database does not. */
    private static final Pattern INSTANT = Pattern.compile("[1-9][0-9]{3}-.+");

    private final ObjectMapper json;
    private final Clock clock;

    SetAsideTable(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void store(Connection connection, List<SetAside> setAside) throws SQLException {
        Columns columns =
                new Columns("text", "int4", "int8", "text", "int4", "text", "timestamptz", "text", "timestamptz");
        for (SetAside one : setAside) {
            IncomingRecord record = one.record();
            JsonNode value = lenient(record.value());
            columns.add(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    fitting(value.path("id").asText(), ID),
                    value.path("revision").canConvertToInt()
                            ? value.path("revision").asInt()
                            : null,
                    fitting(value.path("source").asText(), SLUG),
                    instant(value.path("seen").asText()),
                    one.reason().replace('\0', ' '),
                    clock.instant());
        }
        columns.update(connection, """
                INSERT INTO set_aside (topic, partition, log_offset, statement_id, revision, source, seen, reason, at)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY 1, 2, 3
                ON CONFLICT (topic, partition, log_offset) DO NOTHING""");
    }

    private JsonNode lenient(byte[] value) {
        try {
            return value == null ? MissingNode.getInstance() : json.readTree(value);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String fitting(String text, Pattern pattern) {
        return pattern.matcher(text).matches() ? text : null;
    }

    private static Instant instant(String text) {
        try {
            return INSTANT.matcher(text).matches() ? Instant.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
