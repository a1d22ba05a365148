package dev.communique.analysis.match;

import dev.communique.local.LocalServices;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same by PostgreSQL full text: a table of tsquery against the tsvector of one passage. Without offsets; near words are
 * only asked whether they are there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 3, time = 4)
public class PostgresBenchmark {
    @Param({"1000", "10000"})
    int themes;

    /** What themes use: see {@link BenchThemes}. */
    @Param({"plain", "whole"})
    String language;

    private Scenario scenario;
    private LocalServices services;
    private Connection connection;
    private PreparedStatement match;

    @Setup
    public void register() throws Exception {
        scenario = new Scenario(themes, language);
        services = LocalServices.start();
        connection = services.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE standing (id serial PRIMARY KEY, query tsquery NOT NULL)");
        }
        try (var insert = connection.prepareStatement("INSERT INTO standing (query) VALUES (to_tsquery('english', ?))")) {
            for (BenchThemes.Theme theme : scenario.themes) {
                insert.setString(1, theme.tsquery());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        match = connection.prepareStatement("SELECT count(*) FROM standing WHERE to_tsvector('english', ?) @@ query");
    }

    @Benchmark
    public int match() throws SQLException {
        match.setString(1, scenario.nextPassage());
        try (ResultSet row = match.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @TearDown
    public void close() throws Exception {
        connection.close();
        services.close();
    }
}
