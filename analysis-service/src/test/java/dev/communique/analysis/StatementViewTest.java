package dev.communique.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class StatementViewTest {
    /** However far back the page lies, so that the last page costs what the first does. */
    @Test
    void aPageIsReadFromItsCursorOn() throws SQLException {
        assertThat(plan("""
                        SELECT document, sort_at, statement_key FROM analysis.statement_view
                        WHERE (sort_at, statement_key) < ('2026-03-04T00:00:00Z', 7)
                        ORDER BY sort_at DESC, statement_key DESC LIMIT 51"""))
                .anyMatch(line -> line.contains("revision_newest"))
                .anyMatch(line -> line.contains("Index Cond: (ROW(sort_at, statement_key) < ROW("));
    }

    /** As of many rows: of few, the planner would read and sort them all. */
    private static List<String> plan(String query) throws SQLException {
        try (Connection connection = Views.connect("communique_gateway");
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_bitmapscan = off");
            statement.execute("SET enable_sort = off");
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("EXPLAIN " + query)) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return lines;
        }
    }
}
